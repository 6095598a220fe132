import { useQuery } from "@tanstack/react-query";
import { Badge, Button, Flex, Layout, Skeleton } from "antd";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link, Navigate, NavLink, Outlet, useLocation } from "react-router";
import { api, unwrap } from "../api/client";
import { useMe } from "../identity/me";
import { clientSettings, signOut } from "../identity/signIn";
import { choose, language } from "../text";
import { AtBar } from "./AtBar";
import { useAt } from "./at";
import { Demonstration } from "./Demonstration";
import { helpFor } from "./helpFor";
import { isLive, Live } from "./Live";
import { NavMenu } from "./NavMenu";
import { Palette } from "./Palette";
import { ProblemAlert } from "./ProblemAlert";
import { GROUPS, pagesFor } from "./pages";
import "./shell.css";
import "./sight.css";
import { Tour } from "./Tour";

const Stale = lazy(() => import("./Stale"));

/** The frame of every page: where one is, who one is, in which language. */
export function Shell() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { at, on, past } = useAt();
  const settings = useQuery({ queryKey: ["client"], queryFn: clientSettings, staleTime: Number.POSITIVE_INFINITY });
  const who = useMe();
  const { me, first, problem, retry, business } = who;
  const pages = pagesFor(who);
  return (
    <Layout style={{ minHeight: "100vh" }}>
      {me && !first && (
        <Palette pages={pages.map(({ path, at: first = path, name }) => ({ key: first, label: t(`nav.${name}`) }))} />
      )}
      <Layout.Header className="shell-header">
        <Flex align="center" className="shell-bar">
          <Link to="/" style={{ fontSize: 18, fontWeight: 600, color: "inherit", whiteSpace: "nowrap" }}>
            {t("app")}
          </Link>
          <nav aria-label={t("nav.pages")} className="shell-nav">
            {me &&
              !first &&
              GROUPS.map((group) => {
                const within = pages.filter((page) => page.group === group);
                return group === "work" ? (
                  within.map(({ path, name }) => (
                    <NavLink key={path} to={path} end={path === "/"}>
                      {t(`nav.${name}`)}
                      {path === "/tasks" && <TaskCount />}
                    </NavLink>
                  ))
                ) : (
                  <NavMenu key={group} group={group} pages={within} />
                );
              })}
          </nav>
          {me && business && <Live person={me.personId} />}
          {me && !first && <Inbox />}
          <Link to={helpFor(pathname)} style={{ color: "inherit" }}>
            {t("nav.help")}
          </Link>
          <Button type="text" onClick={() => choose(language() === "en" ? "zh" : "en")}>
            {t("language")}
          </Button>
          {me && !first && <span className="shell-who">{me.name}</span>}
          <Button onClick={() => signOut()}>{t("signOut")}</Button>
        </Flex>
      </Layout.Header>
      <Suspense fallback={null}>
        <Stale />
      </Suspense>
      {settings.data?.demo && <Demonstration />}
      {me && business && <Tour offered={settings.data?.demo === true} />}
      {me && (business || past) && <AtBar />}
      <Layout.Content className={past ? "page at-past" : "page"}>
        <Suspense fallback={<Skeleton active />}>
          {problem ? (
            <ProblemAlert failure={problem} retry={retry} />
          ) : me === undefined ? (
            <Skeleton active />
          ) : first && pathname !== "/people" ? (
            <Navigate to="/people" replace />
          ) : (
            // What was typed or chosen at one time does not belong to another.
            <Outlet key={`${at} ${on}`} />
          )}
        </Suspense>
      </Layout.Content>
    </Layout>
  );
}

/** How much there is to do; told of again when it changes. */
function TaskCount() {
  const tasks = useQuery({
    queryKey: ["tasks", "count"],
    queryFn: () => unwrap(api.GET("/api/v1/tasks", { params: { query: { limit: 1 } } })),
    refetchInterval: () => (isLive() ? false : EVERY_MINUTE),
  });
  const total = tasks.data?.total ?? 0;
  return total > 0 && <b className="nav-count">{total}</b>;
}

// Without the stream, counters are looked at again.
const EVERY_MINUTE = 60_000;

/** How many messages wait to be read. */
function Inbox() {
  const { t } = useTranslation();
  const unread = useQuery({
    queryKey: ["messages", "unread"],
    queryFn: () => unwrap(api.GET("/api/v1/messages", { params: { query: { filter: "UNREAD", limit: 1 } } })),
    refetchInterval: () => (isLive() ? false : EVERY_MINUTE),
  });
  return (
    <Link to="/messages" style={{ color: "inherit" }}>
      {t("nav.messages")} <Badge count={unread.data?.unread ?? 0} size="small" />
    </Link>
  );
}
