package gol.bench.large;

/** The {@link Parts} that compute: a calculator, a machine with its instructions, a grid. */
final class AlgorithmParts {
    private AlgorithmParts() {}

    static final String TOKENS =
            """
            type token@ struct {
                kind rune
                text string
                at   int
            }

            const (
                number@ = -(iota + 1)
                word@
                end@
            )

            type syntaxError@ struct {
                at      int
                message string
            }

            func (e syntaxError@) Error() string { return strconv.Itoa(e.at) + ": " + e.message }

            func tokens@(text string) ([]token@, error) {
                var list []token@
                for i := 0; i < len(text); {
                    c := rune(text[i])
                    start := i
                    switch {
                    case unicode.IsSpace(c):
                        i++
                        continue
                    case c >= '0' && c <= '9':
                        for i < len(text) && (text[i] >= '0' && text[i] <= '9' || text[i] == '.') {
                            i++
                        }
                        list = append(list, token@{number@, text[start:i], start})
                    case unicode.IsLetter(c):
                        for i < len(text) && unicode.IsLetter(rune(text[i])) {
                            i++
                        }
                        list = append(list, token@{word@, text[start:i], start})
                    case strings.ContainsRune("+-*/()", c):
                        i++
                        list = append(list, token@{c, string(c), start})
                    default:
                        return nil, syntaxError@{start, fmt.Sprintf("unexpected %q", c)}
                    }
                }
                return append(list, token@{kind: end@, at: len(text)}), nil
            }

            type parser@ struct {
                tokens    []token@
                variables map[string]float64
            }

            func (p *parser@) peek() rune { return p.tokens[0].kind }

            func (p *parser@) next() token@ {
                t := p.tokens[0]
                p.tokens = p.tokens[1:]
                return t
            }

            func (p *parser@) expression() float64 {
                value := p.term()
                for {
                    switch p.peek() {
                    case '+':
                        p.next()
                        value += p.term()
                    case '-':
                        p.next()
                        value -= p.term()
                    default:
                        return value
                    }
                }
            }

            func (p *parser@) term() float64 {
                value := p.factor()
                for p.peek() == '*' || p.peek() == '/' {
                    if op := p.next(); op.kind == '*' {
                        value *= p.factor()
                    } else if by := p.factor(); by != 0 {
                        value /= by
                    } else {
                        panic(syntaxError@{op.at, "division by zero"})
                    }
                }
                return value
            }

            func (p *parser@) factor() float64 {
                switch t := p.next(); t.kind {
                case number@:
                    value, err := strconv.ParseFloat(t.text, 64)
                    if err != nil {
                        panic(syntaxError@{t.at, err.Error()})
                    }
                    return value
                case word@:
                    if value, ok := p.variables[t.text]; ok {
                        return value
                    }
                    panic(syntaxError@{t.at, "unknown " + t.text})
                case '-':
                    return -p.factor()
                case '(':
                    value := p.expression()
                    if close := p.next(); close.kind != ')' {
                        panic(syntaxError@{close.at, "expected )"})
                    }
                    return value
                default:
                    panic(syntaxError@{t.at, "unexpected " + t.text})
                }
            }

            func evaluate@(text string, variables map[string]float64) (value float64, err error) {
                list, err := tokens@(text)
                if err != nil {
                    return 0, fmt.Errorf("evaluating %q: %w", text, err)
                }
                defer func() {
                    if r := recover(); r != nil {
                        e, ok := r.(syntaxError@)
                        if !ok {
                            panic(r)
                        }
                        err = e
                    }
                }()
                p := &parser@{list, variables}
                return p.expression(), nil
            }

            func part@(n int) int {
                variables := map[string]float64{"x": float64(n), "half": 0.5}
                sum := 0.0
                for _, text := range []string{"1 + 2 * x", "(x - 3) * half", "-x / 0", "4 $ 4", "2 * (3 + y)"} {
                    value, err := evaluate@(text, variables)
                    var at syntaxError@
                    switch {
                    case errors.As(err, &at):
                        sum += float64(at.at)
                    case err != nil:
                        sum--
                    default:
                        sum += value
                    }
                }
                return int(sum * 4)
            }
            """;

    static final String MACHINE =
            """
            type opcode@ int

            const (
                push@ opcode@ = iota
                add@
                mul@
                sub@
                dup@
                swap@
                jump@
                jumpIfZero@
                store@
                load@
                print@
                halt@
            )

            var opcodeNames@ = [...]string{
                push@: "push", add@: "add", mul@: "mul", sub@: "sub", dup@: "dup", swap@: "swap",
                jump@: "jump", jumpIfZero@: "jz", store@: "store", load@: "load", print@: "print", halt@: "halt",
            }

            func (o opcode@) String() string {
                if o < 0 || int(o) >= len(opcodeNames@) {
                    return fmt.Sprintf("opcode(%d)", int(o))
                }
                return opcodeNames@[o]
            }

            type instruction@ struct {
                op  opcode@
                arg int
            }

            type machine@ struct {
                code   []instruction@
                stack  [32]int
                top    int
                memory [8]int
                out    strings.Builder
                steps  int
            }

            func (m *machine@) push(v int) {
                m.stack[m.top] = v
                m.top++
            }

            func (m *machine@) pop() int {
                m.top--
                return m.stack[m.top]
            }

            func (m *machine@) run() {
                for pc := 0; ; m.steps++ {
                    in := m.code[pc]
                    pc++
                    switch in.op {
                    case push@:
                        m.push(in.arg)
                    case add@:
                        m.push(m.pop() + m.pop())
                    case mul@:
                        m.push(m.pop() * m.pop() % 1000003)
                    case sub@:
                        b, a := m.pop(), m.pop()
                        m.push(a - b)
                    case dup@:
                        v := m.pop()
                        m.push(v)
                        m.push(v)
                    case swap@:
                        b, a := m.pop(), m.pop()
                        m.push(b)
                        m.push(a)
                    case jump@:
                        pc = in.arg
                    case jumpIfZero@:
                        if m.pop() == 0 {
                            pc = in.arg
                        }
                    case store@:
                        m.memory[in.arg] = m.pop()
                    case load@:
                        m.push(m.memory[in.arg])
                    case print@:
                        fmt.Fprintln(&m.out, m.pop())
                    case halt@:
                        return
                    }
                }
            }

            func assemble@(text string) (code []instruction@, err error) {
                for number, line := range strings.Split(text, ";") {
                    words := strings.Fields(line)
                    if len(words) == 0 {
                        continue
                    }
                    op := slices.Index(opcodeNames@[:], words[0])
                    if op < 0 {
                        return nil, fmt.Errorf("line %d: unknown instruction %q", number+1, words[0])
                    }
                    in := instruction@{op: opcode@(op)}
                    if len(words) > 1 {
                        if in.arg, err = strconv.Atoi(words[1]); err != nil {
                            return nil, err
                        }
                    }
                    code = append(code, in)
                }
                return code, nil
            }

            func part@(n int) int {
                code, err := assemble@(
                    fmt.Sprintf("push %d; store 0; push 1; store 1; load 0; jz 15; load 0; load 1; mul; store 1;", n) +
                        "load 0; push 1; sub; store 0; jump 4; load 1; print; halt")
                if err != nil {
                    panic(err)
                }
                m := machine@{code: code}
                m.run()
                if _, err := assemble@("fly 3"); err == nil {
                    panic("no error")
                }
                return m.steps + len(m.out.String()) + m.memory[1] + len(code[0].op.String())
            }
            """;

    static final String GRID =
            """
            type cell@ struct{ row, column int }

            type grid@ [][]byte

            var directions@ = [4]cell@{{0, 1}, {1, 0}, {0, -1}, {-1, 0}}

            func parseGrid@(text string) grid@ {
                var g grid@
                for _, line := range strings.Split(strings.TrimSpace(text), "\\n") {
                    g = append(g, []byte(line))
                }
                return g
            }

            func (g grid@) at(c cell@) (byte, bool) {
                if c.row < 0 || c.row >= len(g) || c.column < 0 || c.column >= len(g[c.row]) {
                    return 0, false
                }
                return g[c.row][c.column], true
            }

            func (g grid@) find(what byte) (found cell@, ok bool) {
            search:
                for r, row := range g {
                    for c, b := range row {
                        if b == what {
                            found, ok = cell@{r, c}, true
                            break search
                        }
                    }
                }
                return
            }

            // path is the length of a shortest way, -1 if there is none.
            func (g grid@) path(from, to cell@) int {
                distance := map[cell@]int{from: 0}
                queue := []cell@{from}
                for len(queue) > 0 {
                    here := queue[0]
                    queue = queue[1:]
                    if here == to {
                        return distance[here]
                    }
                    for _, d := range directions@ {
                        next := cell@{here.row + d.row, here.column + d.column}
                        b, ok := g.at(next)
                        if _, seen := distance[next]; !ok || seen || b == '#' {
                            continue
                        }
                        distance[next] = distance[here] + 1
                        queue = append(queue, next)
                    }
                }
                return -1
            }

            func (g grid@) neighbours(c cell@, alive byte) (n int) {
                for dr := -1; dr <= 1; dr++ {
                    for dc := -1; dc <= 1; dc++ {
                        if dr == 0 && dc == 0 {
                            continue
                        }
                        if b, ok := g.at(cell@{c.row + dr, c.column + dc}); ok && b == alive {
                            n++
                        }
                    }
                }
                return n
            }

            func (g grid@) step() grid@ {
                next := make(grid@, len(g))
                for r := range g {
                    next[r] = make([]byte, len(g[r]))
                    for c := range g[r] {
                        n := g.neighbours(cell@{r, c}, '#')
                        switch {
                        case n == 3, n == 2 && g[r][c] == '#':
                            next[r][c] = '#'
                        default:
                            next[r][c] = '.'
                        }
                    }
                }
                return next
            }

            func part@(n int) int {
                g := parseGrid@(`
            S..#....
            .#.#.##.
            .#...#..
            .####.#.
            ......#E`)
                from, _ := g.find('S')
                to, ok := g.find('E')
                if !ok {
                    return -1
                }
                sum := g.path(from, to)
                life := g
                for range n {
                    life = life.step()
                }
                for _, row := range life {
                    sum += bytes.Count(row, []byte{'#'})
                }
                return sum
            }
            """;
}
