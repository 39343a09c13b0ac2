/** What each step of an article takes, by JMH: {@code src/bench/jmh.sh} runs it. */
package org.recoupe.bench.jmh;
