package scanner

func lower(ch rune) rune { return ch | ('x' - 'X') }

func isDecimal(ch rune) bool { return '0' <= ch && ch <= '9' }

// digitValue returns a hexadecimal digit's value, 16 for other characters.
func digitValue(ch rune) int {
	switch {
	case isDecimal(ch):
		return int(ch - '0')
	case 'a' <= lower(ch) && lower(ch) <= 'f':
		return int(lower(ch)-'a') + 10
	}
	return 16
}

// digits is what is known of a number's digits so far.
type digits struct {
	some        bool // there is a digit
	invalid     rune // the first digit that the base does not have, or 0
	underscored bool // there is a '_'
	misplaced   bool // one that separates no digits
	last        rune // '0' for a digit or the prefix, '_', or '.' for anything else
}

func (d *digits) note(kind rune) {
	if kind == '_' {
		d.underscored = true
		if d.last != '0' {
			d.misplaced = true
		}
	} else if d.last == '_' && kind != '0' {
		d.misplaced = true
	}
	d.last = kind
}

// digits takes digits and underscores. Those beyond the base are taken up to 9, and noted.
func (s *Scanner) digits(base int, d *digits) {
	most := max(base, 10)
	for {
		ch := s.Peek()
		switch {
		case ch == '_':
			d.note('_')
		case digitValue(ch) < most:
			if digitValue(ch) >= base && d.invalid == 0 {
				d.invalid = ch
			}
			d.some = true
			d.note('0')
		default:
			return
		}
		s.take()
	}
}

// number takes a number, behind its point if fraction is set.
func (s *Scanner) number(fraction bool) rune {
	base, prefix := 10, rune(0)
	var d digits
	d.last = '.'
	tok := rune(Int)
	if !fraction {
		if s.Peek() == '0' {
			s.take()
			switch lower(s.Peek()) {
			case 'x':
				base, prefix = 16, 'x'
			case 'o':
				base, prefix = 8, 'o'
			case 'b':
				base, prefix = 2, 'b'
			default:
				base, prefix = 8, '0'
				d.some = true
			}
			d.last = '0'
			if prefix != '0' {
				s.take()
			}
		}
		s.digits(base, &d)
		if s.Peek() == '.' && s.Mode&ScanFloats != 0 {
			d.note('.')
			s.take()
			fraction = true
		}
	}
	if fraction {
		tok = Float
		if prefix == 'o' || prefix == 'b' {
			s.error("invalid radix point in " + literalName(prefix))
		}
		s.digits(base, &d)
	}
	if !d.some {
		s.error(literalName(prefix) + " has no digits")
	}
	if e := lower(s.Peek()); (e == 'e' || e == 'p') && s.Mode&ScanFloats != 0 {
		switch {
		case e == 'e' && prefix != 0 && prefix != '0':
			s.errorf("%q exponent requires decimal mantissa", s.Peek())
		case e == 'p' && prefix != 'x':
			s.errorf("%q exponent requires hexadecimal mantissa", s.Peek())
		}
		d.note('.')
		s.take()
		tok = Float
		if sign := s.Peek(); sign == '+' || sign == '-' {
			s.take()
		}
		exponent := digits{last: '.'}
		s.digits(10, &exponent)
		if !exponent.some {
			s.error("exponent has no digits")
		}
		exponent.note('.')
		d.misplaced = d.misplaced || exponent.misplaced
	} else if prefix == 'x' && tok == Float {
		s.error("hexadecimal mantissa requires a 'p' exponent")
	}
	if tok == Int && d.invalid != 0 {
		s.errorf("invalid digit %q in %s", d.invalid, literalName(prefix))
	}
	d.note('.')
	if d.misplaced {
		s.error("'_' must separate successive digits")
	}
	return tok
}

func literalName(prefix rune) string {
	switch prefix {
	case 'x':
		return "hexadecimal literal"
	case 'o', '0':
		return "octal literal"
	case 'b':
		return "binary literal"
	}
	return "decimal literal"
}
