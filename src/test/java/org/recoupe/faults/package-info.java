/** What befalls a process from outside: killed, denied the network, a full disk, a folder that cannot be written to, another process at work. */
@NullMarked
package org.recoupe.faults;

import org.jspecify.annotations.NullMarked;
