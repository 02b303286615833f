// What database/sql/driver makes of values.
package main

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"structs"
	"time"
)

type id int

func (i id) Value() (driver.Value, error) {
	if i < 0 {
		return nil, errors.New("negative id")
	}
	return fmt.Sprint("id-", int(i)), nil
}

type wrong struct{}

func (wrong) Value() (driver.Value, error) { return []int{1}, nil }

type host struct {
	_ structs.HostLayout
	n int32
}

func main() {
	n, nothing := 5, (*int)(nil)
	var noID *id
	for _, v := range []any{nil, 1, int8(-3), uint64(1 << 63), uint16(7), 1.5, float32(0.5), true, "s", []byte("b"), []int{1}, time.Unix(0, 0).UTC(), &n, nothing, id(4), id(-1), noID, wrong{}, struct{}{}, map[string]int{}} {
		got, err := driver.DefaultParameterConverter.ConvertValue(v)
		fmt.Printf("%T %v %v | ", got, got, err)
		if v == any(&n) {
			fmt.Println("a pointer")
			continue
		}
		b, err := driver.Bool.ConvertValue(v)
		fmt.Print(b, " ", err, " | ")
		i, err := driver.Int32.ConvertValue(v)
		fmt.Println(i, err, driver.IsValue(v))
	}
	fmt.Println(driver.Bool.ConvertValue("maybe"))
	fmt.Println(driver.Int32.ConvertValue(1 << 40))
	fmt.Println(driver.Null{Converter: driver.Int32}.ConvertValue(nil))
	fmt.Println(driver.NotNull{Converter: driver.Int32}.ConvertValue(nil))
	fmt.Println(driver.String.ConvertValue(12))
	fmt.Println(driver.Bool, driver.Int32, driver.ErrBadConn)
	_, err := driver.ResultNoRows.LastInsertId()
	fmt.Println(err)
	rows, err := driver.RowsAffected(3).RowsAffected()
	fmt.Println(rows, err, host{n: 1}.n)
}
