package dev.rapport.testing.architecture;

import com.tngtech.archunit.core.domain.JavaClass;

/**
 * A place where a rule is not kept.
 *
 * @param where a class, {@code class.method}, package or file
 * @param what what is wrong there
 */
record Breach(String where, String what) {

    /** A breach by a class, or by what lies inside it. */
    static Breach by(JavaClass type, String what) {
        return new Breach(outermost(type), what);
    }

    /** A breach by a method. */
    static Breach by(JavaClass type, String method, String what) {
        return new Breach(outermost(type) + "." + method, what);
    }

    @Override
    public String toString() {
        return where + " " + what;
    }

    private static String outermost(JavaClass type) {
        int nested = type.getName().indexOf('$');
        return nested < 0 ? type.getName() : type.getName().substring(0, nested);
    }
}
