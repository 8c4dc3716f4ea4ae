package dev.rapport.contacts.contact.rest;

import dev.rapport.contacts.contact.Address;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The address is one of its channel; what is missing altogether is for others to tell. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = AddressOfChannel.Validator.class)
@interface AddressOfChannel {
    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<AddressOfChannel, Addressed> {
        @Override
        public boolean isValid(Addressed value, ConstraintValidatorContext context) {
            if (value.channel() == null || value.address() == null) {
                return true;
            }
            try {
                Address.of(value.channel(), value.address());
                return true;
            } catch (IllegalArgumentException e) {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(String.valueOf(e.getMessage()))
                        .addPropertyNode("address")
                        .addConstraintViolation();
                return false;
            }
        }
    }
}
