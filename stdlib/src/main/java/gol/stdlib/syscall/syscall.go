// Package syscall has the numbers that the system gives to errors and signals (Linux's).
package syscall

// Errno is an error of the system.
type Errno uintptr

// The errors.
const (
	E2BIG           = Errno(7)
	EACCES          = Errno(13)
	EADDRINUSE      = Errno(98)
	EADDRNOTAVAIL   = Errno(99)
	EAFNOSUPPORT    = Errno(97)
	EAGAIN          = Errno(11)
	EALREADY        = Errno(114)
	EBADF           = Errno(9)
	EBUSY           = Errno(16)
	ECANCELED       = Errno(125)
	ECHILD          = Errno(10)
	ECONNABORTED    = Errno(103)
	ECONNREFUSED    = Errno(111)
	ECONNRESET      = Errno(104)
	EDEADLK         = Errno(35)
	EDESTADDRREQ    = Errno(89)
	EDOM            = Errno(33)
	EDQUOT          = Errno(122)
	EEXIST          = Errno(17)
	EFAULT          = Errno(14)
	EFBIG           = Errno(27)
	EHOSTDOWN       = Errno(112)
	EHOSTUNREACH    = Errno(113)
	EILSEQ          = Errno(84)
	EINPROGRESS     = Errno(115)
	EINTR           = Errno(4)
	EINVAL          = Errno(22)
	EIO             = Errno(5)
	EISCONN         = Errno(106)
	EISDIR          = Errno(21)
	ELOOP           = Errno(40)
	EMFILE          = Errno(24)
	EMLINK          = Errno(31)
	EMSGSIZE        = Errno(90)
	ENAMETOOLONG    = Errno(36)
	ENETDOWN        = Errno(100)
	ENETRESET       = Errno(102)
	ENETUNREACH     = Errno(101)
	ENFILE          = Errno(23)
	ENOBUFS         = Errno(105)
	ENODEV          = Errno(19)
	ENOENT          = Errno(2)
	ENOEXEC         = Errno(8)
	ENOMEM          = Errno(12)
	ENOPROTOOPT     = Errno(92)
	ENOSPC          = Errno(28)
	ENOSYS          = Errno(38)
	ENOTCONN        = Errno(107)
	ENOTDIR         = Errno(20)
	ENOTEMPTY       = Errno(39)
	ENOTSOCK        = Errno(88)
	ENOTSUP         = Errno(95)
	ENOTTY          = Errno(25)
	ENXIO           = Errno(6)
	EOPNOTSUPP      = Errno(95)
	EPERM           = Errno(1)
	EPIPE           = Errno(32)
	EPROTO          = Errno(71)
	EPROTONOSUPPORT = Errno(93)
	EPROTOTYPE      = Errno(91)
	ERANGE          = Errno(34)
	EROFS           = Errno(30)
	ESPIPE          = Errno(29)
	ESRCH           = Errno(3)
	ETIMEDOUT       = Errno(110)
	ETXTBSY         = Errno(26)
	EXDEV           = Errno(18)
	EWOULDBLOCK     = EAGAIN
)

func (e Errno) Error() string {
	switch e {
	case E2BIG:
		return "argument list too long"
	case EACCES:
		return "permission denied"
	case EADDRINUSE:
		return "address already in use"
	case EADDRNOTAVAIL:
		return "cannot assign requested address"
	case EAFNOSUPPORT:
		return "address family not supported by protocol"
	case EAGAIN:
		return "resource temporarily unavailable"
	case EALREADY:
		return "operation already in progress"
	case EBADF:
		return "bad file descriptor"
	case EBUSY:
		return "device or resource busy"
	case ECANCELED:
		return "operation canceled"
	case ECHILD:
		return "no child processes"
	case ECONNABORTED:
		return "software caused connection abort"
	case ECONNREFUSED:
		return "connection refused"
	case ECONNRESET:
		return "connection reset by peer"
	case EDEADLK:
		return "resource deadlock avoided"
	case EDESTADDRREQ:
		return "destination address required"
	case EDOM:
		return "numerical argument out of domain"
	case EDQUOT:
		return "disk quota exceeded"
	case EEXIST:
		return "file exists"
	case EFAULT:
		return "bad address"
	case EFBIG:
		return "file too large"
	case EHOSTDOWN:
		return "host is down"
	case EHOSTUNREACH:
		return "no route to host"
	case EILSEQ:
		return "invalid or incomplete multibyte or wide character"
	case EINPROGRESS:
		return "operation now in progress"
	case EINTR:
		return "interrupted system call"
	case EINVAL:
		return "invalid argument"
	case EIO:
		return "input/output error"
	case EISCONN:
		return "transport endpoint is already connected"
	case EISDIR:
		return "is a directory"
	case ELOOP:
		return "too many levels of symbolic links"
	case EMFILE:
		return "too many open files"
	case EMLINK:
		return "too many links"
	case EMSGSIZE:
		return "message too long"
	case ENAMETOOLONG:
		return "file name too long"
	case ENETDOWN:
		return "network is down"
	case ENETRESET:
		return "network dropped connection on reset"
	case ENETUNREACH:
		return "network is unreachable"
	case ENFILE:
		return "too many open files in system"
	case ENOBUFS:
		return "no buffer space available"
	case ENODEV:
		return "no such device"
	case ENOENT:
		return "no such file or directory"
	case ENOEXEC:
		return "exec format error"
	case ENOMEM:
		return "cannot allocate memory"
	case ENOPROTOOPT:
		return "protocol not available"
	case ENOSPC:
		return "no space left on device"
	case ENOSYS:
		return "function not implemented"
	case ENOTCONN:
		return "transport endpoint is not connected"
	case ENOTDIR:
		return "not a directory"
	case ENOTEMPTY:
		return "directory not empty"
	case ENOTSOCK:
		return "socket operation on non-socket"
	case ENOTSUP:
		return "operation not supported"
	case ENOTTY:
		return "inappropriate ioctl for device"
	case ENXIO:
		return "no such device or address"
	case EPERM:
		return "operation not permitted"
	case EPIPE:
		return "broken pipe"
	case EPROTO:
		return "protocol error"
	case EPROTONOSUPPORT:
		return "protocol not supported"
	case EPROTOTYPE:
		return "protocol wrong type for socket"
	case ERANGE:
		return "numerical result out of range"
	case EROFS:
		return "read-only file system"
	case ESPIPE:
		return "illegal seek"
	case ESRCH:
		return "no such process"
	case ETIMEDOUT:
		return "connection timed out"
	case ETXTBSY:
		return "text file busy"
	case EXDEV:
		return "invalid cross-device link"
	}
	return "errno " + itoa(int(e))
}

// Temporary reports whether trying again may help.
func (e Errno) Temporary() bool {
	return e == EINTR || e == EMFILE || e == ENFILE || e.Timeout()
}

// Timeout reports whether the time was over.
func (e Errno) Timeout() bool { return e == EAGAIN || e == ETIMEDOUT }

// Signal is a signal to a process.
type Signal int

// The signals.
const (
	SIGABRT  = Signal(6)
	SIGALRM  = Signal(14)
	SIGBUS   = Signal(7)
	SIGCHLD  = Signal(17)
	SIGCONT  = Signal(18)
	SIGFPE   = Signal(8)
	SIGHUP   = Signal(1)
	SIGILL   = Signal(4)
	SIGINT   = Signal(2)
	SIGKILL  = Signal(9)
	SIGPIPE  = Signal(13)
	SIGQUIT  = Signal(3)
	SIGSEGV  = Signal(11)
	SIGSTOP  = Signal(19)
	SIGTERM  = Signal(15)
	SIGTRAP  = Signal(5)
	SIGTSTP  = Signal(20)
	SIGTTIN  = Signal(21)
	SIGTTOU  = Signal(22)
	SIGURG   = Signal(23)
	SIGUSR1  = Signal(10)
	SIGUSR2  = Signal(12)
	SIGWINCH = Signal(28)
)

// Signal marks signals.
func (s Signal) Signal() {}

func (s Signal) String() string {
	switch s {
	case SIGABRT:
		return "aborted"
	case SIGALRM:
		return "alarm clock"
	case SIGBUS:
		return "bus error"
	case SIGCHLD:
		return "child exited"
	case SIGCONT:
		return "continued"
	case SIGFPE:
		return "floating point exception"
	case SIGHUP:
		return "hangup"
	case SIGILL:
		return "illegal instruction"
	case SIGINT:
		return "interrupt"
	case SIGKILL:
		return "killed"
	case SIGPIPE:
		return "broken pipe"
	case SIGQUIT:
		return "quit"
	case SIGSEGV:
		return "segmentation fault"
	case SIGSTOP:
		return "stopped (signal)"
	case SIGTERM:
		return "terminated"
	case SIGTRAP:
		return "trace/breakpoint trap"
	case SIGTSTP:
		return "stopped"
	case SIGTTIN:
		return "stopped (tty input)"
	case SIGTTOU:
		return "stopped (tty output)"
	case SIGURG:
		return "urgent I/O condition"
	case SIGUSR1:
		return "user defined signal 1"
	case SIGUSR2:
		return "user defined signal 2"
	case SIGWINCH:
		return "window changed"
	}
	return "signal " + itoa(int(s))
}

func itoa(n int) string {
	if n < 0 {
		return "-" + itoa(-n)
	}
	if n < 10 {
		return string(rune('0' + n))
	}
	return itoa(n/10) + string(rune('0'+n%10))
}
