package runtime

// A Func is a function of the running program.
type Func struct {
	name, file string
	line       int
	entry      uintptr
}

// A Frame is one call of a stack.
type Frame struct {
	PC       uintptr // a number for the place, not an address of code
	Func     *Func
	Function string
	File     string
	Line     int
	Entry    uintptr
}

// Frames turns the numbers that Callers returns into frames.
type Frames struct {
	pcs []uintptr
}

// callers fills in numbers of places; 0 is the call of callers itself.
func callers(skip int, pcs []uintptr) int

// place returns what is at a number; without a function's name nothing is.
func place(pc uintptr) (function, file string, line int)

// declared returns where a function begins.
func declared(function string) (file string, line int, entry uintptr)

// canonical returns the one object for a name, made by make if there is none.
func canonical(name string, make func(name string) any) any

func funcNamed(name string) *Func {
	return canonical(name, func(name string) any {
		file, line, entry := declared(name)
		return &Func{name, file, line, entry}
	}).(*Func)
}

// Callers fills pc with numbers for the calls of this goroutine, innermost first; 0 is Callers itself.
func Callers(skip int, pc []uintptr) int { return callers(skip+1, pc) }

// Caller returns file and line of a call; 0 is the caller of Caller.
func Caller(skip int) (pc uintptr, file string, line int, ok bool) {
	var pcs [1]uintptr
	if callers(skip+2, pcs[:]) == 0 {
		return 0, "", 0, false
	}
	_, file, line = place(pcs[0])
	return pcs[0], file, line, true
}

// FuncForPC returns the function in which a place is, nil if there is none.
func FuncForPC(pc uintptr) *Func {
	function, _, _ := place(pc)
	if function == "" {
		return nil
	}
	return funcNamed(function)
}

// Name returns the function's name with its package's path.
func (f *Func) Name() string {
	if f == nil {
		return ""
	}
	return f.name
}

// Entry returns the number of the function's beginning.
func (f *Func) Entry() uintptr { return f.entry }

// FileLine returns where a place is that belongs to the function.
func (f *Func) FileLine(pc uintptr) (file string, line int) {
	function, file, line := place(pc)
	if function != f.name {
		return f.file, f.line
	}
	return file, line
}

// CallersFrames returns the frames of numbers that Callers has filled in.
func CallersFrames(callers []uintptr) *Frames { return &Frames{callers} }

// Next returns the next frame, and whether more follow.
func (f *Frames) Next() (frame Frame, more bool) {
	for len(f.pcs) > 0 {
		pc := f.pcs[0]
		f.pcs = f.pcs[1:]
		function, file, line := place(pc)
		if function != "" {
			fn := funcNamed(function)
			return Frame{pc, fn, function, file, line, fn.entry}, len(f.pcs) > 0
		}
	}
	return Frame{}, false
}
