package org.midad.local.core;

import java.util.function.ToDoubleFunction;

/** Two servers, driven one right after the other: what else the machine does meets both alike. */
record Round(Figures one, Figures other) {

    double ratio(ToDoubleFunction<Figures> figure) {
        return figure.applyAsDouble(one) / figure.applyAsDouble(other);
    }
}
