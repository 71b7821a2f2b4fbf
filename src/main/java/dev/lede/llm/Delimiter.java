package dev.lede.llm;

import java.security.SecureRandom;

/**
 * The two lines between which a page stands in a prompt. Their code is drawn anew for each call, so that no page can
 * hold it and end itself early.
 */
record Delimiter(String code) {
    private static final String LETTERS = "bcdfghjkmnpqrstvwxz23456789";
    private static final int LENGTH = 20;

    static Delimiter draw() {
        // Not a static field: a native image would keep the seed that its build drew.
        SecureRandom random = new SecureRandom();
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return new Delimiter(code.toString());
    }

    String around(String data) {
        return "===== PAGE " + code + " =====\n" + data + "\n===== END OF PAGE " + code + " =====";
    }
}
