package genko.storage.files;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of the file, without {@code .json}, that a kind of {@link Settings} is kept in, where it
 * is not that of the record. What a writer chose outlives what its record is called.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SettingsFile {
  String value();
}
