package org.taizhang.query.delivery;

/**
 * What goes to one address at a time.
 *
 * @param id the same whenever it is tried again
 * @param digest the day's
 * @param tries how often it was tried, this time included
 */
record Letter(String id, Address address, boolean digest, int tries) {}
