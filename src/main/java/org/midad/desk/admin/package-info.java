/** Administration: sites, sections, desks, topics, people, accounts, and the log. */
@NullMarked
package org.midad.desk.admin;

import org.jspecify.annotations.NullMarked;
