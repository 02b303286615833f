package gol.bench.large;

import java.util.List;

/**
 * What a program is made of: each part declares what one concern of a program would, with {@code @}
 * in place of its number, and a function {@code part@(n int) int} that makes use of it all.
 */
final class Parts {
    private Parts() {}

    static final String ACCOUNTS =
            """
            // Account@ is one customer's balance; safe for concurrent use.
            type Account@ struct {
                mu      sync.Mutex
                owner   string
                balance int
                history []entry@
            }

            type entry@ struct {
                kind   entryKind@
                amount int
                note   string
            }

            type entryKind@ uint8

            const (
                deposited@ entryKind@ = iota
                withdrawn@
                refused@
            )

            func (k entryKind@) String() string {
                switch k {
                case deposited@:
                    return "deposited"
                case withdrawn@:
                    return "withdrawn"
                case refused@:
                    return "refused"
                }
                return "kind " + strconv.Itoa(int(k))
            }

            type overdraft@ struct {
                owner         string
                wanted, there int
            }

            func (e *overdraft@) Error() string {
                return fmt.Sprintf("%s wants %d and has %d", e.owner, e.wanted, e.there)
            }

            func newAccount@(owner string) *Account@ {
                return &Account@{owner: owner, history: make([]entry@, 0, 8)}
            }

            func (a *Account@) Deposit(amount int) {
                a.mu.Lock()
                defer a.mu.Unlock()
                a.balance += amount
                a.history = append(a.history, entry@{deposited@, amount, ""})
            }

            func (a *Account@) Withdraw(amount int, note string) error {
                a.mu.Lock()
                defer a.mu.Unlock()
                if amount > a.balance {
                    a.history = append(a.history, entry@{kind: refused@, amount: amount, note: note})
                    return &overdraft@{a.owner, amount, a.balance}
                }
                a.balance -= amount
                a.history = append(a.history, entry@{kind: withdrawn@, amount: amount, note: note})
                return nil
            }

            func (a *Account@) summary() map[entryKind@]int {
                a.mu.Lock()
                defer a.mu.Unlock()
                counts := map[entryKind@]int{}
                for _, e := range a.history {
                    counts[e.kind] += e.amount
                }
                return counts
            }

            func part@(n int) int {
                a := newAccount@("customer " + strconv.Itoa(n))
                var wg sync.WaitGroup
                for i := 0; i < n; i++ {
                    wg.Add(1)
                    go func() {
                        defer wg.Done()
                        a.Deposit(10 * (i + 1))
                    }()
                }
                wg.Wait()
                missing := 0
                for i := range n {
                    if err := a.Withdraw(i*17, fmt.Sprint("bill ", i)); err != nil {
                        var o *overdraft@
                        if errors.As(err, &o) {
                            missing += o.wanted - o.there
                        }
                    }
                }
                s := a.summary()
                return a.balance + missing + s[deposited@] - s[refused@] + len(withdrawn@.String())
            }
            """;

    static final String SHAPES =
            """
            type shape@ interface {
                Area() float64
                Scale(by float64) shape@
                fmt.Stringer
            }

            type point@ struct{ x, y float64 }

            func (p point@) minus(q point@) point@ { return point@{p.x - q.x, p.y - q.y} }

            func (p point@) length() float64 { return math.Sqrt(p.x*p.x + p.y*p.y) }

            type circle@ struct {
                point@
                radius float64
            }

            type polygon@ struct {
                name    string
                corners []point@
            }

            type group@ []shape@

            func (c circle@) Area() float64 { return math.Pi * c.radius * c.radius }

            func (c circle@) Scale(by float64) shape@ {
                c.radius *= by
                return c
            }

            func (c circle@) String() string {
                return fmt.Sprintf("circle(%.1f, %.1f; %.2f)", c.x, c.y, c.radius)
            }

            func (p *polygon@) Area() float64 {
                sum := 0.0
                for i, a := range p.corners {
                    b := p.corners[(i+1)%len(p.corners)]
                    sum += a.x*b.y - b.x*a.y
                }
                return math.Abs(sum) / 2
            }

            func (p *polygon@) Scale(by float64) shape@ {
                scaled := &polygon@{name: p.name + "'"}
                for _, c := range p.corners {
                    scaled.corners = append(scaled.corners, point@{c.x * by, c.y * by})
                }
                return scaled
            }

            func (p *polygon@) String() string {
                var b strings.Builder
                b.WriteString(p.name)
                for i, c := range p.corners {
                    if i > 0 {
                        b.WriteByte(' ')
                    }
                    fmt.Fprintf(&b, "(%g,%g)", c.x, c.y)
                }
                return b.String()
            }

            func (g group@) Area() (sum float64) {
                for _, s := range g {
                    sum += s.Area()
                }
                return
            }

            func (g group@) Scale(by float64) shape@ {
                scaled := make(group@, len(g))
                for i := range g {
                    scaled[i] = g[i].Scale(by)
                }
                return scaled
            }

            func (g group@) String() string {
                names := []string{}
                for _, s := range g {
                    names = append(names, s.String())
                }
                return "[" + strings.Join(names, ", ") + "]"
            }

            func describe@(s shape@) string {
                switch s := s.(type) {
                case nil:
                    return "nothing"
                case circle@:
                    return "round " + strconv.FormatFloat(s.radius, 'f', 2, 64)
                case *polygon@:
                    return strconv.Itoa(len(s.corners)) + " corners"
                case group@:
                    return fmt.Sprint(len(s), " shapes")
                default:
                    return fmt.Sprintf("%T", s)
                }
            }

            func part@(n int) int {
                g := group@{circle@{point@{1, 2}, float64(n)}}
                for i := 3; i < n+3; i++ {
                    p := &polygon@{name: "polygon" + strconv.Itoa(i)}
                    for j := 0; j < i; j++ {
                        angle := 2 * math.Pi * float64(j) / float64(i)
                        p.corners = append(p.corners, point@{math.Cos(angle), math.Sin(angle)})
                    }
                    g = append(g, p)
                }
                length := 0
                for _, s := range append(g, g.Scale(1.5)) {
                    length += len(describe@(s))
                }
                d := point@{3, 4}.minus(point@{}).length()
                return int(g.Scale(2).Area()) + length + len(g[0].String()) + int(d)
            }
            """;

    static final String GENERICS =
            """
            type ordered@ interface {
                ~int | ~int64 | ~float64 | ~string
            }

            type node@[K ordered@, V any] struct {
                key         K
                value       V
                left, right *node@[K, V]
            }

            // tree@ is a sorted map.
            type tree@[K ordered@, V any] struct {
                root *node@[K, V]
                size int
            }

            func (t *tree@[K, V]) Put(key K, value V) bool {
                at := &t.root
                for *at != nil {
                    switch n := *at; {
                    case key < n.key:
                        at = &n.left
                    case key > n.key:
                        at = &n.right
                    default:
                        n.value = value
                        return false
                    }
                }
                *at = &node@[K, V]{key: key, value: value}
                t.size++
                return true
            }

            func (t *tree@[K, V]) Get(key K) (value V, ok bool) {
                for n := t.root; n != nil; {
                    if key == n.key {
                        return n.value, true
                    }
                    if key < n.key {
                        n = n.left
                    } else {
                        n = n.right
                    }
                }
                return value, false
            }

            func (t *tree@[K, V]) All() iter.Seq2[K, V] {
                var walk func(n *node@[K, V], yield func(K, V) bool) bool
                walk = func(n *node@[K, V], yield func(K, V) bool) bool {
                    return n == nil ||
                        walk(n.left, yield) && yield(n.key, n.value) && walk(n.right, yield)
                }
                return func(yield func(K, V) bool) { walk(t.root, yield) }
            }

            func mapped@[T, R any](list []T, f func(T) R) []R {
                result := make([]R, 0, len(list))
                for _, x := range list {
                    result = append(result, f(x))
                }
                return result
            }

            func filtered@[T any](list []T, keep func(T) bool) (result []T) {
                for _, x := range list {
                    if keep(x) {
                        result = append(result, x)
                    }
                }
                return result
            }

            func folded@[T, R any](list []T, start R, f func(R, T) R) R {
                for _, x := range list {
                    start = f(start, x)
                }
                return start
            }

            type pair@[A, B any] struct {
                first  A
                second B
            }

            func largest@[T ordered@](first T, others ...T) T {
                for _, o := range others {
                    first = max(first, o)
                }
                return first
            }

            func part@(n int) int {
                var byNumber tree@[int, string]
                byName := &tree@[string, pair@[int, bool]]{}
                for i := range n * 3 {
                    k := i * 7 % (n + 5)
                    byNumber.Put(k, strconv.Itoa(i))
                    byName.Put("k"+strconv.Itoa(k), pair@[int, bool]{i, i%2 == 0})
                }
                sum := byNumber.size
                for k, v := range byNumber.All() {
                    if k > n*2 {
                        break
                    }
                    sum += len(v) * k
                }
                if p, ok := byName.Get("k3"); ok && p.second {
                    sum += p.first
                }
                words := strings.Fields("the quick brown fox jumps over the lazy dog")
                lengths := mapped@(words, func(w string) int { return len(w) })
                long := filtered@(lengths, func(l int) bool { return l > 3 })
                total := folded@(long, 0.5, func(s float64, l int) float64 { return s + float64(l) })
                return sum + int(total) + largest@(lengths[0], lengths[1:]...) + len(largest@("a", words...))
            }
            """;

    static final String WORKERS =
            """
            type job@ struct {
                id      int
                payload []byte
                reply   chan<- result@
            }

            type result@ struct {
                id   int
                hash uint32
                err  error
            }

            var errEmpty@ = errors.New("empty payload")

            func hash@(data []byte) uint32 {
                h := uint32(2166136261)
                for _, b := range data {
                    h ^= uint32(b)
                    h *= 16777619
                }
                return h
            }

            func worker@(ctx context.Context, jobs <-chan job@) {
                for {
                    select {
                    case j, ok := <-jobs:
                        if !ok {
                            return
                        }
                        if len(j.payload) == 0 {
                            j.reply <- result@{id: j.id, err: fmt.Errorf("job %d: %w", j.id, errEmpty@)}
                            continue
                        }
                        j.reply <- result@{id: j.id, hash: hash@(j.payload)}
                    case <-ctx.Done():
                        return
                    }
                }
            }

            func stage@[T any](in <-chan T, f func(T) T) <-chan T {
                out := make(chan T, 2)
                go func() {
                    defer close(out)
                    for v := range in {
                        out <- f(v)
                    }
                }()
                return out
            }

            func source@(n int) <-chan int {
                out := make(chan int)
                go func() {
                    for i := range n {
                        out <- i
                    }
                    close(out)
                }()
                return out
            }

            func part@(n int) int {
                ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
                defer cancel()
                jobs := make(chan job@)
                replies := make(chan result@, n)
                var wg sync.WaitGroup
                for range 3 {
                    wg.Go(func() { worker@(ctx, jobs) })
                }
                for i := range n {
                    jobs <- job@{id: i, payload: bytes.Repeat([]byte{byte('a' + i)}, i), reply: replies}
                }
                close(jobs)
                wg.Wait()
                close(replies)
                sum, failed := uint32(0), 0
                for r := range replies {
                    if errors.Is(r.err, errEmpty@) {
                        failed++
                        continue
                    }
                    sum += r.hash % uint32(r.id+100)
                }
                var served atomic.Int64
                piped := stage@(stage@(source@(n), func(x int) int { return x * x }), func(x int) int {
                    served.Add(1)
                    return x + 1
                })
                for x := range piped {
                    sum += uint32(x)
                }
                return int(sum) + failed + int(served.Load())
            }
            """;

    static final String INVENTORY =
            """
            type item@ struct {
                Name  string
                Price float64
                Count int
                Tags  []string
            }

            type inventory@ struct {
                items  map[string]*item@
                events []func(name string, change int)
            }

            type query@ func(*item@) bool

            func (q query@) and(other query@) query@ {
                return func(i *item@) bool { return q(i) && other(i) }
            }

            func (q query@) not() query@ { return func(i *item@) bool { return !q(i) } }

            func tagged@(tag string) query@ {
                return func(i *item@) bool { return slices.Contains(i.Tags, tag) }
            }

            func cheaper@(than float64) query@ { return func(i *item@) bool { return i.Price < than } }

            func (inv *inventory@) observe(f func(string, int)) { inv.events = append(inv.events, f) }

            func (inv *inventory@) add(name string, count int, price float64, tags ...string) *item@ {
                i, ok := inv.items[name]
                if !ok {
                    i = &item@{Name: name, Tags: tags}
                    if inv.items == nil {
                        inv.items = make(map[string]*item@)
                    }
                    inv.items[name] = i
                }
                i.Count += count
                i.Price = price
                for _, e := range inv.events {
                    e(name, count)
                }
                return i
            }

            func (inv *inventory@) find(q query@) []*item@ {
                var found []*item@
                for _, i := range inv.items {
                    if q(i) {
                        found = append(found, i)
                    }
                }
                sort.Slice(found, func(a, b int) bool {
                    if found[a].Price != found[b].Price {
                        return found[a].Price < found[b].Price
                    }
                    return found[a].Name < found[b].Name
                })
                return found
            }

            func (inv *inventory@) report() string {
                var b strings.Builder
                names := slices.Sorted(maps.Keys(inv.items))
                for n, name := range names {
                    i := inv.items[name]
                    fmt.Fprintf(&b, "%3d %-12s %5d %8.2f %v\\n", n, i.Name, i.Count, i.Price, i.Tags)
                }
                return b.String()
            }

            func part@(n int) int {
                var inv inventory@
                log := map[string]int{}
                inv.observe(func(name string, change int) { log[name] += change })
                for i, name := range []string{"bolt", "nut", "screw", "nail", "hinge", "bolt", "hook"} {
                    inv.add(name, i+n, float64(len(name))*1.25, "metal", name[:1])
                }
                inv.add("plank", n, 12.5, "wood")
                inv.add("dowel", 2*n, 0.3, "wood", "round")
                sum := len(inv.report())
                for _, i := range inv.find(tagged@("metal").not().and(cheaper@(20))) {
                    sum += i.Count * int(i.Price*10)
                }
                for _, i := range inv.find(cheaper@(6)) {
                    sum += len(fmt.Sprintf("%+v", *i))
                }
                return sum + log["bolt"]*3 + log["dowel"]
            }
            """;

    /** The parts in the order in which a program repeats them. */
    static final List<String> ALL =
            List.of(
                    ACCOUNTS,
                    SHAPES,
                    GENERICS,
                    AlgorithmParts.TOKENS,
                    WORKERS,
                    INVENTORY,
                    AlgorithmParts.MACHINE,
                    AlgorithmParts.GRID);
}
