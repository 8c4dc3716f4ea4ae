package dev.rapport.contacts.workspace.rest;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.IDN;
import org.jspecify.annotations.Nullable;

/** The name of an internet domain, in any script. */
@Target(ElementType.TYPE_USE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Domain.Validator.class)
@interface Domain {
    String message() default "must be a domain, as example.org";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<Domain, String> {
        private static final int MOST_CHARACTERS = 253;

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            if (value == null || value.length() > MOST_CHARACTERS) {
                return false;
            }
            try {
                return IDN.toASCII(value, IDN.USE_STD3_ASCII_RULES).matches("[^.]+(?:\\.[^.]+)+");
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }
}
