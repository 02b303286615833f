// Hardware addresses, flags, and what every machine has: a loopback.
package main

import (
	"fmt"
	"net"
)

func main() {
	for _, s := range []string{
		"00:00:5e:00:53:01", "00-00-5E-00-53-01", "0000.5e00.5301", "02:00:5e:10:00:00:00:01",
		"0200.5e10.0000.0001", "", "00:00:5e:00:53", "00:00:5e:00:53:0", "00:00-5e:00:53:01",
		"00:00:5e:00:53:0g", "0000:5e00:5301", "00:00:5e:00:53:01:02",
	} {
		fmt.Println(net.ParseMAC(s))
	}
	fmt.Println(net.FlagUp, net.FlagBroadcast|net.FlagMulticast, net.FlagLoopback|net.FlagRunning, net.Flags(0), net.FlagPointToPoint)

	lo, err := net.InterfaceByName("lo")
	if err != nil {
		fmt.Println(err)
		return
	}
	same, err := net.InterfaceByIndex(lo.Index)
	fmt.Println(lo.Name, same.Name, err, lo.Flags&net.FlagLoopback != 0, lo.HardwareAddr)
	addrs, err := lo.Addrs()
	for _, a := range addrs {
		if a.(*net.IPNet).IP.To4() != nil {
			fmt.Println(a, a.Network(), err)
		}
	}
	all, err := net.Interfaces()
	fmt.Println(len(all) > 0, err)
	_, err = net.InterfaceByName("no such thing")
	fmt.Println(err)
	_, err = net.InterfaceByName("")
	fmt.Println(err)
	_, err = net.InterfaceByIndex(-1)
	fmt.Println(err)
	_, err = (*net.Interface)(nil).Addrs()
	fmt.Println(err)
}
