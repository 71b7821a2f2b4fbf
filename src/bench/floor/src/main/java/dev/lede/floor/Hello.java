package dev.lede.floor;

import io.quarkus.funqy.Funq;

/** Says hello. */
public class Hello {
    /** One word. */
    @Funq
    public String hello() {
        return "hello";
    }
}
