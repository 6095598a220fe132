/** A server-sent event; without an id it does not say where the stream stands. */
export interface ServerEvent {
  id: string | undefined;
  event: string;
  data: string;
}

/** Takes text in whatever pieces it comes and gives whole events (HTML standard §9.2.6). */
export function eventReader(): (piece: string) => ServerEvent[] {
  let rest = "";
  let id: string | undefined;
  let event = "message";
  let data: string[] = [];
  return (piece) => {
    rest += piece;
    const events: ServerEvent[] = [];
    // A carriage return at the end may be half of a line end.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line === "") {
        if (data.length > 0) events.push({ id, event, data: data.join("\n") });
        id = undefined;
        event = "message";
        data = [];
        continue;
      }
      const colon = line.indexOf(":");
      const field = colon < 0 ? line : line.slice(0, colon);
      const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
      if (field === "data") data.push(value);
      else if (field === "event") event = value;
      else if (field === "id") id = value;
    }
    return events;
  };
}
