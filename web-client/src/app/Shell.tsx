import { useQuery } from "@tanstack/react-query";
import { Alert, Badge, Button, Flex, Layout, Menu, Skeleton, Typography } from "antd";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Link, Navigate, Outlet, useLocation } from "react-router";
import { api, unwrap } from "../api/client";
import { useMe } from "../identity/me";
import { clientSettings, signOut } from "../identity/signIn";
import { choose, language } from "../text";
import { Palette } from "./Palette";
import { ProblemAlert } from "./ProblemAlert";

/** The frame of every page: where one is, who one is, in which language. */
export function Shell() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const settings = useQuery({ queryKey: ["client"], queryFn: clientSettings, staleTime: Number.POSITIVE_INFINITY });
  const { me, first, problem, retry, business, administers, delivers, plans } = useMe();
  const pages = [
    { key: "/", label: t("nav.home"), shown: true },
    { key: "/tasks", label: t("nav.tasks"), shown: business },
    { key: "/ledger", label: t("nav.ledger"), shown: business },
    { key: "/import", label: t("nav.import"), shown: plans },
    { key: "/people", label: t("nav.people"), shown: administers },
    { key: "/deliveries", label: t("nav.deliveries"), shown: delivers },
  ].filter((page) => page.shown);
  return (
    <Layout style={{ minHeight: "100vh" }}>
      {me && !first && <Palette pages={pages} />}
      <Layout.Header style={{ background: "#fff", boxShadow: "0 1px 0 #e5e7eb", padding: "0 24px" }}>
        <Flex align="center" gap={24}>
          <Link to="/" style={{ fontSize: 18, fontWeight: 600, color: "inherit", whiteSpace: "nowrap" }}>
            {t("app")}
          </Link>
          <Menu
            mode="horizontal"
            style={{ flex: 1, minWidth: 0, borderBottom: 0, lineHeight: "62px" }}
            selectedKeys={[pathname]}
            items={first ? [] : pages.map(({ key, label }) => ({ key, label: <Link to={key}>{label}</Link> }))}
          />
          {me && !first && <Inbox />}
          <Button type="text" onClick={() => choose(language() === "en" ? "zh" : "en")}>
            {t("language")}
          </Button>
          {me && !first && <Typography.Text>{me.name}</Typography.Text>}
          <Button onClick={() => signOut()}>{t("signOut")}</Button>
        </Flex>
      </Layout.Header>
      {settings.data?.demo && <Alert banner type="warning" title={t("demo")} />}
      <Layout.Content style={{ padding: 24 }}>
        <Suspense fallback={<Skeleton active />}>
          {problem ? (
            <ProblemAlert failure={problem} retry={retry} />
          ) : me === undefined ? (
            <Skeleton active />
          ) : first && pathname !== "/people" ? (
            <Navigate to="/people" replace />
          ) : (
            <Outlet />
          )}
        </Suspense>
      </Layout.Content>
    </Layout>
  );
}

/** How many messages wait to be read; looked at again each minute. */
function Inbox() {
  const { t } = useTranslation();
  const unread = useQuery({
    queryKey: ["messages", "unread"],
    queryFn: () => unwrap(api.GET("/api/v1/messages", { params: { query: { filter: "UNREAD", limit: 1 } } })),
    refetchInterval: 60_000,
  });
  return (
    <Link to="/messages" style={{ color: "inherit" }}>
      <Badge count={unread.data?.unread ?? 0} size="small" offset={[6, -2]}>
        {t("nav.messages")}
      </Badge>
    </Link>
  );
}
