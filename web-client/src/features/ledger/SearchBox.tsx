import { Input, type InputRef } from "antd";
import { type Ref, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

/** The words that are looked for; the keyboard stays in it when the rows come. */
export function SearchBox(props: { ref: Ref<InputRef>; text: string; onSearch: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(props.text);
  // Another view, or one page back.
  useEffect(() => setText(props.text), [props.text]);
  return (
    <Input.Search
      ref={props.ref}
      allowClear
      value={text}
      onChange={({ target }) => setText(target.value)}
      placeholder={t("ledger.search")}
      aria-label={t("ledger.search")}
      onSearch={(words) => props.onSearch(words.trim())}
      style={{ width: 260 }}
    />
  );
}
