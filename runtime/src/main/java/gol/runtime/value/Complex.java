package gol.runtime.value;

/**
 * A Go complex number, immutable. The parts of a complex64 are always rounded to float ({@link
 * #small}).
 */
public record Complex(double re, double im) {
    public static final Complex ZERO = new Complex(0, 0);

    public static Complex of(double re, double im) {
        return new Complex(re, im);
    }

    /** The same rounded to complex64. */
    public Complex small() {
        return new Complex((float) re, (float) im);
    }

    public Complex add(Complex y) {
        return new Complex(re + y.re, im + y.im);
    }

    public Complex sub(Complex y) {
        return new Complex(re - y.re, im - y.im);
    }

    public Complex mul(Complex y) {
        return new Complex(re * y.re - im * y.im, re * y.im + im * y.re);
    }

    public Complex neg() {
        return new Complex(-re, -im);
    }

    /** Division as gc's: infinities and NaN by C99's annex G. */
    public Complex div(Complex m) {
        double e;
        double f;
        if (Math.abs(m.re) >= Math.abs(m.im)) {
            double ratio = m.im / m.re;
            double denom = m.re + ratio * m.im;
            e = (re + im * ratio) / denom;
            f = (im - re * ratio) / denom;
        } else {
            double ratio = m.re / m.im;
            double denom = m.im + ratio * m.re;
            e = (re * ratio + im) / denom;
            f = (im * ratio - re) / denom;
        }
        if (Double.isNaN(e) && Double.isNaN(f)) {
            return special(m, e, f);
        }
        return new Complex(e, f);
    }

    private Complex special(Complex m, double e, double f) {
        double a = re;
        double b = im;
        double c = m.re;
        double d = m.im;
        if (c == 0 && d == 0 && (!Double.isNaN(a) || !Double.isNaN(b))) {
            double inf = Math.copySign(Double.POSITIVE_INFINITY, c);
            return new Complex(inf * a, inf * b);
        }
        if ((Double.isInfinite(a) || Double.isInfinite(b))
                && Double.isFinite(c)
                && Double.isFinite(d)) {
            double x = unit(a);
            double y = unit(b);
            return new Complex(
                    Double.POSITIVE_INFINITY * (x * c + y * d),
                    Double.POSITIVE_INFINITY * (y * c - x * d));
        }
        if ((Double.isInfinite(c) || Double.isInfinite(d))
                && Double.isFinite(a)
                && Double.isFinite(b)) {
            double x = unit(c);
            double y = unit(d);
            return new Complex(0 * (a * x + b * y), 0 * (b * x - a * y));
        }
        return new Complex(e, f);
    }

    private static double unit(double x) {
        return Math.copySign(Double.isInfinite(x) ? 1 : 0, x);
    }

    /** {@code x == y}: IEEE's, not Java's. */
    public boolean equalTo(Complex y) {
        return re == y.re && im == y.im;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Complex c && equalTo(c);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(Hashing.ofDouble(re) * 31 + Hashing.ofDouble(im));
    }
}
