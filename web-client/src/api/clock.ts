import dayjs from "dayjs";
import timezone from "dayjs/plugin/timezone";
import utc from "dayjs/plugin/utc";

dayjs.extend(utc);
dayjs.extend(timezone);

let ahead = 0;

/** The server's clock rules: that of an office PC may be wrong, and a demonstration's can be turned. */
export function setClock(now: string, zone?: string) {
  ahead = Date.parse(now) - Date.now();
  if (zone) dayjs.tz.setDefault(zone);
}

/** This moment as the server has it, where the ledger is kept. */
export const now = () => dayjs(Date.now() + ahead).tz();

export const today = () => now().format("YYYY-MM-DD");
