/**
 * A moment in local time with its zone, as logs in other places need it.
 *
 * @example formatLocalTime(new Date('2026-11-21T01:10:00Z')) // '2026-11-21 02:10 +01:00' in Berlin
 */
export function formatLocalTime(moment: Date): string {
  const two = (value: number) => String(Math.abs(value)).padStart(2, '0');
  const offset = -moment.getTimezoneOffset();
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.trunc(offset / 60))}:${two(offset % 60)}`;
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())} ${two(moment.getHours())}:${two(moment.getMinutes())} ${zone}`;
}
