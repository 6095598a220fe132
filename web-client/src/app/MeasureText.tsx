/** Titles are often the first words of the text: they are not shown twice. */
export function MeasureText({ title = "", text }: { title?: string | undefined; text: string }) {
  const rest = text.startsWith(title) ? text.slice(title.length) : ` ${text}`;
  return (
    <>
      {rest.trim() === "" ? title : <strong>{title}</strong>}
      {rest}
    </>
  );
}
