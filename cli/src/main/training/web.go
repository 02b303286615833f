package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"time"
)

type answer struct {
	Path  string `json:"path"`
	Count int    `json:"count"`
}

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		json.NewEncoder(w).Encode(answer{r.URL.Path, 1})
	})
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	go http.Serve(listener, nil)
	client := &http.Client{Timeout: 20 * time.Second}
	resp, err := client.Get("http://" + listener.Addr().String() + "/x")
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	var a answer
	json.Unmarshal(body, &a)
	fmt.Println(resp.Status, a, err)
}
