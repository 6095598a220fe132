import { useQuery } from "@tanstack/react-query";
import { Empty, Input, Skeleton } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { Nothing } from "../../app/Trouble";
import { useMe } from "../../identity/me";
import type { Topic } from "../../text/zh/help/topics";
import "./help.css";

type Topics = Readonly<Record<string, Topic>>;

/** Short pages in the reader's language, from the jar: there is no internet to look it up in. */
export default function HelpPage() {
  const { t, i18n } = useTranslation();
  const { topic } = useParams();
  const english = i18n.language === "en";
  const topics = useQuery({
    queryKey: ["help", english],
    queryFn: async (): Promise<Topics> =>
      (english ? await import("../../text/en/help/topics") : await import("../../text/zh/help/topics")).TOPICS,
    staleTime: Number.POSITIVE_INFINITY,
  });
  // A chunk that is gone is for the boundary around the pages.
  if (topics.error) throw topics.error;
  if (!topics.data) return <Skeleton active />;
  const shown = topic === undefined ? undefined : topics.data[topic];
  return (
    <div className="help">
      {topic === undefined ? (
        <All topics={topics.data} />
      ) : shown === undefined ? (
        <Nothing status={404} unknown={t("help.notFound")} back={{ to: "/help", said: t("help.back") }} />
      ) : (
        <article>
          <Link to="/help">← {t("help.back")}</Link>
          <Shown topic={shown} />
        </article>
      )}
    </div>
  );
}

function All({ topics }: { topics: Topics }) {
  const { t } = useTranslation();
  const { business } = useMe();
  const [words, setWords] = useState("");
  const wanted = words.trim().toLowerCase();
  const found = Object.entries(topics).filter(([, topic]) => JSON.stringify(topic).toLowerCase().includes(wanted));
  return (
    <>
      <h1 className="page-title">{t("help.title")}</h1>
      <Input
        type="search"
        aria-label={t("help.search")}
        placeholder={t("help.search")}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {business && (
        <Link to="/" state={{ tour: true }}>
          {t("tour.again")}
        </Link>
      )}
      <nav aria-label={t("help.topics")}>
        <ul>
          {found.map(([name, { title, about }]) => (
            <li key={name}>
              <Link to={`/help/${name}`}>{title}</Link>
              <span>{about}</span>
            </li>
          ))}
        </ul>
      </nav>
      <div role="status">{found.length === 0 && <Empty description={t("help.nothing")} />}</div>
    </>
  );
}

function Shown({ topic: { title, blocks } }: { topic: Topic }) {
  return (
    <>
      <h1 className="page-title">{title}</h1>
      {blocks.map((block) =>
        typeof block === "string" ? (
          <p key={block}>{block}</p>
        ) : "heading" in block ? (
          <h2 key={block.heading}>{block.heading}</h2>
        ) : (
          <ul key={block.list[0]}>
            {block.list.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ),
      )}
    </>
  );
}
