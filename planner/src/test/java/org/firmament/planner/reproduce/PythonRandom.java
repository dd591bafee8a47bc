package org.firmament.planner.reproduce;

/// The numbers of Python's `random.Random(seed)`: the Mersenne twister MT19937 of Matsumoto and Nishimura (1998),
/// seeded by their `init_by_array`, two words a number of 53 bits.
final class PythonRandom {
    private static final int N = 624;
    private static final int M = 397;

    private final int[] state = new int[N];
    private int next = N;

    PythonRandom(int seed) {
        state[0] = 19_650_218;
        for (int i = 1; i < N; i++) {
            state[i] = 1_812_433_253 * (state[i - 1] ^ (state[i - 1] >>> 30)) + i;
        }
        int i = 1;
        for (int k = 0; k < N; k++) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1_664_525)) + seed;
            i = next(i);
        }
        for (int k = 1; k < N; k++) {
            state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >>> 30)) * 1_566_083_941)) - i;
            i = next(i);
        }
        state[0] = 0x8000_0000;
    }

    /// `uniform(from, to)`.
    double uniform(double from, double to) {
        long high = Integer.toUnsignedLong(word()) >>> 5;
        long low = Integer.toUnsignedLong(word()) >>> 6;
        return from + (to - from) * ((high * 67_108_864.0 + low) / 9_007_199_254_740_992.0);
    }

    private int next(int i) {
        if (i + 1 < N) {
            return i + 1;
        }
        state[0] = state[N - 1];
        return 1;
    }

    private int word() {
        if (next == N) {
            for (int k = 0; k < N; k++) {
                int y = (state[k] & 0x8000_0000) | (state[(k + 1) % N] & 0x7fff_ffff);
                state[k] = state[(k + M) % N] ^ (y >>> 1) ^ ((y & 1) == 0 ? 0 : 0x9908_b0df);
            }
            next = 0;
        }
        int y = state[next++];
        y ^= y >>> 11;
        y ^= (y << 7) & 0x9d2c_5680;
        y ^= (y << 15) & 0xefc6_0000;
        return y ^ (y >>> 18);
    }
}
