package gol.stdlib.math;

/** The gamma function and its logarithm, by Cephes' and FreeBSD's polynomials. */
final class Gamma {
    private static final double[] GAMMA_P = {
        1.60119522476751861407e-04,
        1.19135147006586384913e-03,
        1.04213797561761569935e-02,
        4.76367800457137231464e-02,
        2.07448227648435975150e-01,
        4.94214826801497100753e-01,
        9.99999999999999996796e-01
    };

    private static final double[] GAMMA_Q = {
        -2.31581873324120129819e-05,
        5.39605580493303397842e-04,
        -4.45641913851797240494e-03,
        1.18139785222060435552e-02,
        3.58236398605498653373e-02,
        -2.34591795718243348568e-01,
        7.14304917030273074085e-02,
        1.00000000000000000320e+00
    };

    private static final double[] STIRLING = {
        7.87311395793093628397e-04,
        -2.29549961613378126380e-04,
        -2.68132617805781232825e-03,
        3.47222221605458667310e-03,
        8.33333333333482257126e-02
    };
    private static final double[] L_A = {
        7.72156649015328655494e-02,
        3.22467033424113591611e-01,
        6.73523010531292681824e-02,
        2.05808084325167332806e-02,
        7.38555086081402883957e-03,
        2.89051383673415629091e-03,
        1.19270763183362067845e-03,
        5.10069792153511336608e-04,
        2.20862790713908385557e-04,
        1.08011567247583939954e-04,
        2.52144565451257326939e-05,
        4.48640949618915160150e-05
    };

    private static final double[] L_R = {
        1.0,
        1.39200533467621045958e+00,
        7.21935547567138069525e-01,
        1.71933865632803078993e-01,
        1.86459191715652901344e-02,
        7.77942496381893596434e-04,
        7.32668430744625636189e-06
    };

    private static final double[] L_S = {
        -7.72156649015328655494e-02,
        2.14982415960608852501e-01,
        3.25778796408930981787e-01,
        1.46350472652464452805e-01,
        2.66422703033638609560e-02,
        1.84028451407337715652e-03,
        3.19475326584100867617e-05
    };

    private static final double[] L_T = {
        4.83836122723810047042e-01,
        -1.47587722994593911752e-01,
        6.46249402391333854778e-02,
        -3.27885410759859649565e-02,
        1.79706750811820387126e-02,
        -1.03142241298341437450e-02,
        6.10053870246291332635e-03,
        -3.68452016781138256760e-03,
        2.25964780900612472250e-03,
        -1.40346469989232843813e-03,
        8.81081882437654011382e-04,
        -5.38595305356740546715e-04,
        3.15632070903625950361e-04,
        -3.12754168375120860518e-04,
        3.35529192635519073543e-04
    };

    private static final double[] L_U = {
        -7.72156649015328655494e-02,
        6.32827064025093366517e-01,
        1.45492250137234768737e+00,
        9.77717527963372745603e-01,
        2.28963728064692451092e-01,
        1.33810918536787660377e-02
    };

    private static final double[] L_V = {
        1.0,
        2.45597793713041134822e+00,
        2.12848976379893395361e+00,
        7.69285150456672783825e-01,
        1.04222645593369134254e-01,
        3.21709242282423911810e-03
    };

    private static final double[] L_W = {
        4.18938533204672725052e-01,
        8.33333333333329678849e-02,
        -2.77777777728775536470e-03,
        7.93650558643019558500e-04,
        -5.95187557450339963135e-04,
        8.36339918996282139126e-04,
        -1.63092934096575273989e-03
    };

    private Gamma() {}

    /** A polynomial whose highest coefficient is first. */
    private static double down(double[] c, double x) {
        double p = c[0];
        for (int i = 1; i < c.length; i++) {
            p = p * x + c[i];
        }
        return p;
    }

    /** A polynomial whose coefficients are c[from], c[from + step], … */
    private static double up(double[] c, int from, int step, double x) {
        int last = from + (c.length - 1 - from) / step * step;
        double p = c[last];
        for (int i = last - step; i >= from; i -= step) {
            p = c[i] + x * p;
        }
        return p;
    }

    private static double[] stirling(double x) {
        if (x > 200) {
            return new double[] {Double.POSITIVE_INFINITY, 1};
        }
        double w = 1 / x;
        w = 1 + w * down(STIRLING, w);
        double a = Elementary.exp(x);
        double b = 1;
        if (x > 143.01608) {
            double v = Elementary.pow(x, 0.5 * x - 0.25);
            b = v / a;
            a = v;
        } else {
            a = Elementary.pow(x, x - 0.5) / a;
        }
        return new double[] {a, 2.506628274631000502417 * w * b};
    }

    static double gamma(double x) {
        if (x < 0 && x == Math.floor(x) || Double.isNaN(x)) {
            return Double.NaN;
        }
        if (x == 0) {
            return Math.copySign(Double.POSITIVE_INFINITY, x);
        }
        if (x == Double.POSITIVE_INFINITY) {
            return x;
        }
        if (Math.abs(x) > 33) {
            return large(x);
        }
        double z = 1;
        double y = x;
        while (y >= 3) {
            y -= 1;
            z *= y;
        }
        while (y < 2) {
            if (y > -1e-09 && y < 1e-09) {
                return y == 0
                        ? Double.POSITIVE_INFINITY
                        : z / ((1 + 0.57721566490153286060651209008240243 * y) * y);
            }
            z /= y;
            y += 1;
        }
        if (y == 2) {
            return z;
        }
        y -= 2;
        return z * down(GAMMA_P, y) / down(GAMMA_Q, y);
    }

    private static double large(double x) {
        if (x >= 0) {
            double[] s = stirling(x);
            return s[0] * s[1];
        }
        double q = Math.abs(x);
        double p = Math.floor(q);
        int sign = ((long) p & 1) == 0 ? -1 : 1;
        double z = q - p;
        if (z > 0.5) {
            p += 1;
            z = q - p;
        }
        z = q * Trig.sin(Math.PI * z);
        if (z == 0) {
            return sign * Double.POSITIVE_INFINITY;
        }
        double[] s = stirling(q);
        z = Math.abs(z);
        double d = z * s[0] * s[1];
        return sign * (Double.isInfinite(d) ? Math.PI / z / s[0] / s[1] : Math.PI / d);
    }

    /** Whether Γ(x) is negative. */
    static boolean negative(double x) {
        if (!(x < 0) || Double.isInfinite(x) || x <= -0x1p52) {
            return false;
        }
        return -x < 0x1p-70 || sinPi(-x) < 0;
    }

    static double lgamma(double x) {
        if (!Double.isFinite(x)) {
            return x;
        }
        if (x == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double a = Math.abs(x);
        if (a < 0x1p-70) {
            return -Elementary.log(a);
        }
        if (x > 0) {
            return positive(a);
        }
        if (a >= 0x1p52) {
            return Double.POSITIVE_INFINITY;
        }
        double t = sinPi(a);
        if (t == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double adjust = Elementary.log(Math.PI / Math.abs(t * a));
        if (a == 1 || a == 2) {
            return 0;
        }
        return adjust - positive(a);
    }

    private static double positive(double x) {
        if (x == 1 || x == 2) {
            return 0;
        }
        if (x < 2) {
            return below2(x);
        }
        if (x < 8) {
            int i = (int) x;
            double y = x - i;
            double r = 0.5 * y + y * up(L_S, 0, 1, y) / up(L_R, 0, 1, y);
            double z = 1;
            for (int k = i - 1; k >= 2; k--) {
                z *= y + k;
            }
            return i >= 3 ? r + Elementary.log(z) : r;
        }
        if (x < 0x1p58) {
            double t = Elementary.log(x);
            double z = 1 / x;
            double w = L_W[0] + z * up(L_W, 1, 1, z * z);
            return (x - 0.5) * (t - 1) + w;
        }
        return x * (Elementary.log(x) - 1);
    }

    private static double below2(double x) {
        double min = 1.461632144968362245;
        double tc = 1.46163214496836224576e+00;
        double r = 0;
        double y;
        int kind;
        if (x <= 0.9) {
            r = -Elementary.log(x);
            kind = x >= min - 1 + 0.27 ? 0 : x >= min - 1 - 0.27 ? 1 : 2;
            y = kind == 0 ? 1 - x : kind == 1 ? x - (tc - 1) : x;
        } else {
            kind = x >= min + 0.27 ? 0 : x >= min - 0.27 ? 1 : 2;
            y = kind == 0 ? 2 - x : kind == 1 ? x - tc : x - 1;
        }
        double z = y * y;
        if (kind == 0) {
            double p = y * up(L_A, 0, 2, z) + z * up(L_A, 1, 2, z);
            return r + (p - 0.5 * y);
        }
        if (kind == 1) {
            double w = z * y;
            double p =
                    z * up(L_T, 0, 3, w)
                            - (-3.63867699703950536541e-18
                                    - w * (up(L_T, 1, 3, w) + y * up(L_T, 2, 3, w)));
            return r + (-1.21486290535849611461e-01 + p);
        }
        return r + (-0.5 * y + y * up(L_U, 0, 1, y) / up(L_V, 0, 1, y));
    }

    /** {@code -sin(πx)} for positive x. */
    private static double sinPi(double v) {
        double x = v;
        if (x < 0.25) {
            return -Trig.sin(Math.PI * x);
        }
        double z = Math.floor(x);
        int n;
        if (z != x) {
            x = x % 2;
            n = (int) (x * 4);
        } else if (x >= 0x1p53) {
            x = 0;
            n = 0;
        } else {
            n = (int) ((long) z & 1);
            x = n;
            n <<= 2;
        }
        double s =
                switch (n) {
                    case 0 -> Trig.sin(Math.PI * x);
                    case 1, 2 -> Trig.cos(Math.PI * (0.5 - x));
                    case 3, 4 -> Trig.sin(Math.PI * (1 - x));
                    case 5, 6 -> -Trig.cos(Math.PI * (x - 1.5));
                    default -> Trig.sin(Math.PI * (x - 2));
                };
        return -s;
    }
}
