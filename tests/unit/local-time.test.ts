import { afterEach, describe, expect, it } from 'vitest';
import { formatLocalTime } from '~/lib/local-time.ts';

const zone = process.env['TZ'];

describe('formatLocalTime', () => {
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each([
    ['UTC', '2026-11-21T01:10:00Z', '2026-11-21 01:10 +00:00'],
    ['Europe/Berlin', '2026-11-21T01:10:00Z', '2026-11-21 02:10 +01:00'],
    // Summer time.
    ['Europe/Berlin', '2026-07-01T23:05:00Z', '2026-07-02 01:05 +02:00'],
    // Zones that are not whole hours, east and west, and over the turn of the year.
    ['Asia/Kolkata', '2026-12-31T20:00:00Z', '2027-01-01 01:30 +05:30'],
    ['America/St_Johns', '2026-01-05T03:00:00Z', '2026-01-04 23:30 -03:30'],
    ['America/New_York', '2026-11-21T01:10:00Z', '2026-11-20 20:10 -05:00'],
  ])('writes the time of %s at %s', (timeZone, moment, written) => {
    process.env['TZ'] = timeZone;
    expect(formatLocalTime(new Date(moment))).toBe(written);
  });
});
