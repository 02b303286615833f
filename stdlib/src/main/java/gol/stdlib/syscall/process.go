package syscall

// ids returns the user's, the group's and the parent process's.
func ids() []int64

func Getppid() int { return int(ids()[2]) }
func Getuid() int  { return int(ids()[0]) }
func Geteuid() int { return int(ids()[0]) }
func Getgid() int  { return int(ids()[1]) }
func Getegid() int { return int(ids()[1]) }

// What belongs to the whole process, which is the JVM's, cannot be changed.

func Setuid(uid int) error                 { return ENOSYS }
func Setgid(gid int) error                 { return ENOSYS }
func Setreuid(ruid, euid int) error        { return ENOSYS }
func Setregid(rgid, egid int) error        { return ENOSYS }
func Setresuid(ruid, euid, suid int) error { return ENOSYS }
func Setresgid(rgid, egid, sgid int) error { return ENOSYS }

// Exec would replace the process by another program's.
func Exec(argv0 string, argv []string, envv []string) error { return ENOSYS }

// Credential is as whom a process is started.
type Credential struct {
	Uid         uint32
	Gid         uint32
	Groups      []uint32
	NoSetGroups bool
}

// SysProcIDMap maps ids of a user namespace.
type SysProcIDMap struct {
	ContainerID int
	HostID      int
	Size        int
}

// SysProcAttr tells how a process is started.
type SysProcAttr struct {
	Chroot                     string
	Credential                 *Credential
	Ptrace                     bool
	Setsid                     bool
	Setpgid                    bool
	Setctty                    bool
	Noctty                     bool
	Ctty                       int
	Foreground                 bool
	Pgid                       int
	Pdeathsig                  Signal
	Cloneflags                 uintptr
	Unshareflags               uintptr
	UidMappings                []SysProcIDMap
	GidMappings                []SysProcIDMap
	GidMappingsEnableSetgroups bool
	AmbientCaps                []uintptr
	UseCgroupFD                bool
	CgroupFD                   int
	PidFD                      *int
}

// Rlimit is a limit of a resource.
type Rlimit struct {
	Cur uint64
	Max uint64
}

// Resources with limits.
const (
	RLIMIT_CPU    = 0x0
	RLIMIT_FSIZE  = 0x1
	RLIMIT_DATA   = 0x2
	RLIMIT_STACK  = 0x3
	RLIMIT_CORE   = 0x4
	RLIMIT_NOFILE = 0x7
	RLIMIT_AS     = 0x9
	RLIM_INFINITY = -0x1
)

func Getrlimit(resource int, rlim *Rlimit) error { return ENOSYS }
func Setrlimit(resource int, rlim *Rlimit) error { return ENOSYS }

func prlimit(pid int, resource int, newlimit *Rlimit, old *Rlimit) error { return ENOSYS }

// Faccessat would ask whether a file may be used.
func Faccessat(dirfd int, path string, mode uint32, flags int) error { return ENOSYS }

// The system is not called here: programs run inside a JVM, which has no such thing. What asks for
// less than the result of a certain call, such as whether a file is a terminal, goes on.

func Syscall(trap, a1, a2, a3 uintptr) (r1, r2 uintptr, err Errno)    { return ^uintptr(0), 0, ENOSYS }
func RawSyscall(trap, a1, a2, a3 uintptr) (r1, r2 uintptr, err Errno) { return ^uintptr(0), 0, ENOSYS }

func Syscall6(trap, a1, a2, a3, a4, a5, a6 uintptr) (r1, r2 uintptr, err Errno) {
	return ^uintptr(0), 0, ENOSYS
}

func RawSyscall6(trap, a1, a2, a3, a4, a5, a6 uintptr) (r1, r2 uintptr, err Errno) {
	return ^uintptr(0), 0, ENOSYS
}
