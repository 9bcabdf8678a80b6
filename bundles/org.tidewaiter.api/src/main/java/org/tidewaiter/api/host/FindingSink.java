package org.tidewaiter.api.host;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * The alert queue of a host, into which findings are put; an OSGi service, any number of them.
 *
 * <p>What is given, and when:
 *
 * <ul>
 *   <li>what a kept run {@linkplain Delivery.Change#NEW added} or {@linkplain
 *       Delivery.Change#CHANGED changed}, with the facts of that run, whether or not somebody
 *       decided on it or snoozed it since; a run that did neither is passed over
 *   <li>one run after another in the order in which they were kept, a large one in {@linkplain
 *       Delivery#pages pages}
 *   <li>at least once: when {@link #take} has returned for every page, the run is remembered as
 *       taken under the {@link #name}; a process that ends between the two, or a second process on
 *       the same store, gives the run again. Tell by run and {@link
 *       org.tidewaiter.api.finding.Finding#id} what is known already
 *   <li>what was missed: a sink that was away, or failed, goes on where it was
 *   <li>a name that was never heard begins with the last run that was kept; what stood open before
 *       is the worklist's
 *   <li>nothing whose source records have expired before the call. What was taken is the host's to
 *       erase: no second call takes it back
 *   <li>a control, a near miss that was drawn at random, as if it were a finding: nobody who works
 *       on it may know
 * </ul>
 *
 * <p>Threads: each sink is called by one thread of its own, one call at a time, outside every
 * transaction of the store. It may be slow: runs are kept meanwhile, and other sinks are served. On
 * the way down a call has some seconds to return, then its thread is interrupted, and a call that
 * goes on nevertheless is left behind and does not count.
 */
@ConsumerType
public interface FindingSink {

    /**
     * Under which it is remembered what was taken: not blank, the same after every restart, and no
     * other sink's. Asked once, before the first call. Of two sinks with one name the second is
     * given nothing as long as the first is there.
     */
    String name();

    /**
     * Takes findings; when it returns, the host has them for good.
     *
     * <p>Whatever it throws, the whole run is offered again after a pause that grows from a second
     * to five minutes, and when the next run is kept; later runs wait behind it. A finding that the
     * host can never take is therefore the host's to put aside.
     */
    void take(Delivery delivery);
}
