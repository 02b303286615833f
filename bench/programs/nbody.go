// Planets under gravity: floating point and struct fields.
package main

import (
	"fmt"
	"math"
	"os"
	"strconv"
	"time"
)

const days = 500000

type body struct{ x, y, z, vx, vy, vz, mass float64 }

func energy(bs []body) float64 {
	e := 0.0
	for i := range bs {
		a := &bs[i]
		e += 0.5 * a.mass * (a.vx*a.vx + a.vy*a.vy + a.vz*a.vz)
		for j := i + 1; j < len(bs); j++ {
			b := &bs[j]
			dx, dy, dz := a.x-b.x, a.y-b.y, a.z-b.z
			e -= a.mass * b.mass / math.Sqrt(dx*dx+dy*dy+dz*dz)
		}
	}
	return e
}

func advance(bs []body, dt float64) {
	for i := range bs {
		a := &bs[i]
		for j := i + 1; j < len(bs); j++ {
			b := &bs[j]
			dx, dy, dz := a.x-b.x, a.y-b.y, a.z-b.z
			d2 := dx*dx + dy*dy + dz*dz
			mag := dt / (d2 * math.Sqrt(d2))
			a.vx -= dx * b.mass * mag
			a.vy -= dy * b.mass * mag
			a.vz -= dz * b.mass * mag
			b.vx += dx * a.mass * mag
			b.vy += dy * a.mass * mag
			b.vz += dz * a.mass * mag
		}
	}
	for i := range bs {
		b := &bs[i]
		b.x += dt * b.vx
		b.y += dt * b.vy
		b.z += dt * b.vz
	}
}

func work() int {
	bs := []body{
		{0, 0, 0, 0, 0, 0, 39.5},
		{4.84, -1.16, -0.1, 0.606, 2.81, -0.02, 0.0377},
		{8.34, 4.12, -0.4, -1.01, 1.82, 0.008, 0.0113},
		{12.9, -15.1, -0.22, 1.08, 0.868, -0.0108, 0.00172},
		{15.4, -25.9, 0.179, 0.979, 0.594, -0.0347, 0.00203},
	}
	for i := 0; i < days; i++ {
		advance(bs, 0.01)
	}
	return int(energy(bs) * 1e9)
}

// With the argument "steady SECONDS" the work is repeated, and the fastest iteration is reported.
func main() {
	sum := work()
	if len(os.Args) < 3 || os.Args[1] != "steady" {
		fmt.Println("checksum", sum)
		return
	}
	seconds, _ := strconv.Atoi(os.Args[2])
	best := time.Duration(1 << 62)
	n := 0
	for start := time.Now(); time.Since(start) < time.Duration(seconds)*time.Second || n < 2; n++ {
		t := time.Now()
		if work() != sum {
			fmt.Println("checksum differs")
			os.Exit(1)
		}
		if d := time.Since(t); d < best {
			best = d
		}
	}
	fmt.Println("checksum", sum)
	fmt.Println("best", best.Nanoseconds())
}
