@NullMarked
package genko.web;

import org.jspecify.annotations.NullMarked;
