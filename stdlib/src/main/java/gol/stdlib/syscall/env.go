package syscall

import "sync"

func environ() []string

var (
	envMu  sync.Mutex
	envMap map[string]string
	envKey []string // in the order in which they were set
)

// env makes the map; envMu is held.
func env() map[string]string {
	if envMap == nil {
		envMap = map[string]string{}
		for _, kv := range environ() {
			for i := 1; i < len(kv); i++ {
				if kv[i] == '=' {
					envMap[kv[:i]] = kv[i+1:]
					envKey = append(envKey, kv[:i])
					break
				}
			}
		}
	}
	return envMap
}

// Getenv returns the value of a variable of the environment, and whether there is one.
func Getenv(key string) (value string, found bool) {
	envMu.Lock()
	defer envMu.Unlock()
	v, ok := env()[key]
	return v, ok
}

// Setenv sets a variable.
func Setenv(key, value string) error {
	bad := key == ""
	for i := 0; i < len(key); i++ {
		bad = bad || key[i] == '=' || key[i] == 0
	}
	for i := 0; i < len(value); i++ {
		bad = bad || value[i] == 0
	}
	if bad {
		return EINVAL
	}
	envMu.Lock()
	defer envMu.Unlock()
	if _, ok := env()[key]; !ok {
		envKey = append(envKey, key)
	}
	envMap[key] = value
	return nil
}

// Unsetenv removes a variable.
func Unsetenv(key string) error {
	envMu.Lock()
	defer envMu.Unlock()
	if _, ok := env()[key]; ok {
		delete(envMap, key)
		for i, k := range envKey {
			if k == key {
				envKey = append(envKey[:i:i], envKey[i+1:]...)
				break
			}
		}
	}
	return nil
}

// Clearenv removes all variables.
func Clearenv() {
	envMu.Lock()
	defer envMu.Unlock()
	env()
	clear(envMap)
	envKey = nil
}

// Environ returns all variables as key=value.
func Environ() []string {
	envMu.Lock()
	defer envMu.Unlock()
	env()
	list := make([]string, 0, len(envKey))
	for _, k := range envKey {
		list = append(list, k+"="+envMap[k])
	}
	return list
}
