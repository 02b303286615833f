// golden: vet
// Results that are not used, calls with the wrong kind of argument, impossible assertions.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"os"
	"os/signal"
	"slices"
	"sort"
	"strings"
	"sync"
	"time"
)

type fail struct{}

func (fail) Error() string { return "" }

type word string

func (w word) String() string { return string(w) }

func unused(err error, s fmt.Stringer) {
	fmt.Sprintf("%d", 1)
	fmt.Sprint(1)
	fmt.Sprintln(1)
	fmt.Errorf("x")
	fmt.Append(nil, 1)
	errors.New("x")
	err.Error()
	s.String()
	word("x").String()
	fail{}.Error()
	sort.Reverse(nil)
	slices.Index([]int{}, 1)
	slices.Clone([]int{})
	slices.Sort([]int{})
	maps.Clone(map[int]int{})
	maps.Keys(map[int]int{})
	context.WithValue(context.Background(), 1, 2)
	context.Background()
	strings.ToUpper("x")
	go fmt.Sprint(1)
	defer errors.New("x")
	(fmt.Sprint)(1)
	slices.Contains[[]int](nil, 1)
	errors.Is(err, err)
	slices.Insert([]int{}, 1)
}

func as(err error) {
	var f fail
	var pf *fail
	var e error
	var st fmt.Stringer
	var n int
	errors.As(err, f)
	errors.As(err, &f)
	errors.As(err, pf)
	errors.As(err, &pf)
	errors.As(err, &e)
	errors.As(err, e)
	errors.As(err, &st)
	errors.As(err, &n)
	errors.As(err, nil)
	errors.As(err, any(&f))
}

func unmarshal(data []byte) {
	var v struct{ A int }
	var a any
	var m map[string]int
	var p *int
	json.Unmarshal(data, v)
	json.Unmarshal(data, &v)
	json.Unmarshal(data, a)
	json.Unmarshal(data, m)
	json.Unmarshal(data, p)
	json.Unmarshal(data, nil)
	json.NewDecoder(nil).Decode(v)
	json.NewDecoder(nil).Decode(&v)
	json.NewDecoder(bytes.NewReader(data)).Decode([]int{})
}

func response() {
	resp, err := http.Get("x")
	defer resp.Body.Close()
	if err != nil {
		return
	}
	client := http.DefaultClient
	res, err := client.Do(nil)
	defer res.Body.Close()
	_ = err
	good, err := http.Head("x")
	if err != nil {
		return
	}
	defer good.Body.Close()
	other, err := (&http.Client{}).Get("x")
	defer func() { other.Body.Close() }()
	r2, e2 := http.Post("", "", nil)
	defer r2.Body.Close()
	_ = e2
}

type reads interface{ Read(s string) int }

type other interface {
	Read([]byte) (int, error)
	Close()
}

func assertions(r io.Reader, c io.Closer, a any, o other) {
	_ = r.(reads)
	_ = r.(io.Closer)
	_, _ = c.(other)
	_ = a.(reads)
	switch o.(type) {
	case io.Closer:
	case reads, io.Reader:
	case interface {
		Close() error
		Read(int)
	}:
	}
}

func signals() {
	c := make(chan os.Signal)
	signal.Notify(c, os.Interrupt)
	d := make(chan os.Signal, 1)
	signal.Notify(d)
	signal.Notify(make(chan os.Signal))
	var e = make(chan os.Signal)
	signal.Notify(e)
	signal.Notify(make(chan os.Signal, 0))
}

func waits() {
	var wg sync.WaitGroup
	go func() {
		wg.Add(1)
		defer wg.Done()
	}()
	wg.Add(1)
	go func() {
		defer wg.Done()
		wg.Add(1)
	}()
	p := &wg
	go func() {
		p.Add(2)
	}()
	var s struct{ sync.WaitGroup }
	go func() {
		s.Add(1)
	}()
	go func(w *sync.WaitGroup) {
		w.Add(1)
	}(&wg)
	wg.Wait()
}

func hosts(host string, port int) {
	addr := fmt.Sprintf("%s:%d", host, port)
	net.Dial("tcp", addr)
	net.Dial("tcp", fmt.Sprintf("%s:%d", host, port))
	net.Dial("tcp", fmt.Sprintf("%s:80", host))
	net.Dial("tcp", fmt.Sprintf("%v:%s", host, "80"))
	net.DialTimeout("tcp", fmt.Sprintf("%s:%d", host, 80), time.Second)
	net.Listen("tcp", fmt.Sprintf("%s:%d", host, port))
	net.Dial("tcp", fmt.Sprintf("localhost:%d", port))
	net.Dial("tcp", host+":80")
	var d net.Dialer
	d.Dial("tcp", fmt.Sprintf("%s:%d", host, port))
	const format = "%s:%d"
	net.Dial("tcp", fmt.Sprintf(format, host, port))
}

func main() {}
