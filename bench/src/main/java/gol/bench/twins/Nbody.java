package gol.bench.twins;

final class Nbody {
    private static final int DAYS = 500_000;

    private Nbody() {}

    private static final class Body {
        double x;
        double y;
        double z;
        double vx;
        double vy;
        double vz;
        final double mass;

        Body(double... v) {
            x = v[0];
            y = v[1];
            z = v[2];
            vx = v[3];
            vy = v[4];
            vz = v[5];
            mass = v[6];
        }
    }

    private static double energy(Body[] bs) {
        double e = 0;
        for (int i = 0; i < bs.length; i++) {
            Body a = bs[i];
            e += 0.5 * a.mass * (a.vx * a.vx + a.vy * a.vy + a.vz * a.vz);
            for (int j = i + 1; j < bs.length; j++) {
                Body b = bs[j];
                double dx = a.x - b.x;
                double dy = a.y - b.y;
                double dz = a.z - b.z;
                e -= a.mass * b.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
            }
        }
        return e;
    }

    private static void advance(Body[] bs, double dt) {
        for (int i = 0; i < bs.length; i++) {
            Body a = bs[i];
            for (int j = i + 1; j < bs.length; j++) {
                Body b = bs[j];
                double dx = a.x - b.x;
                double dy = a.y - b.y;
                double dz = a.z - b.z;
                double d2 = dx * dx + dy * dy + dz * dz;
                double mag = dt / (d2 * Math.sqrt(d2));
                a.vx -= dx * b.mass * mag;
                a.vy -= dy * b.mass * mag;
                a.vz -= dz * b.mass * mag;
                b.vx += dx * a.mass * mag;
                b.vy += dy * a.mass * mag;
                b.vz += dz * a.mass * mag;
            }
        }
        for (Body b : bs) {
            b.x += dt * b.vx;
            b.y += dt * b.vy;
            b.z += dt * b.vz;
        }
    }

    static long work() {
        Body[] bs = {
            new Body(0, 0, 0, 0, 0, 0, 39.5),
            new Body(4.84, -1.16, -0.1, 0.606, 2.81, -0.02, 0.0377),
            new Body(8.34, 4.12, -0.4, -1.01, 1.82, 0.008, 0.0113),
            new Body(12.9, -15.1, -0.22, 1.08, 0.868, -0.0108, 0.00172),
            new Body(15.4, -25.9, 0.179, 0.979, 0.594, -0.0347, 0.00203),
        };
        for (int i = 0; i < DAYS; i++) {
            advance(bs, 0.01);
        }
        return (long) (energy(bs) * 1e9);
    }
}
