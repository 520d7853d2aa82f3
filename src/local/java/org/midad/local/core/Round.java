package org.midad.local.core;

/** Midad and nginx, driven one right after the other: what else the machine does meets both alike. */
record Round(Figures midad, Figures nginx) {

    double ratio() {
        return midad.perSecond() / nginx.perSecond();
    }

    double cpuRatio() {
        return midad.cpuMicros() / nginx.cpuMicros();
    }
}
