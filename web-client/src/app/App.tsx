import { legacyLogicalPropertiesTransformer, StyleProvider } from "@ant-design/cssinjs";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { App as Antd, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { lazy } from "react";
import { useTranslation } from "react-i18next";
import { createBrowserRouter, RouterProvider } from "react-router";
import { Refused } from "../api/client";
import { SignedIn } from "../identity/SignedIn";
import { NotFound } from "./NotFound";
import { Shell } from "./Shell";
import { theme } from "./theme";

const Home = lazy(() => import("../features/home/HomePage"));
const Ledger = lazy(() => import("../features/ledger/LedgerPage"));
const Item = lazy(() => import("../features/item/ItemPage"));
const Tasks = lazy(() => import("../features/tasks/TasksPage"));
const Messages = lazy(() => import("../features/messages/MessagesPage"));
const Deliveries = lazy(() => import("../features/deliveries/DeliveriesPage"));
const Import = lazy(() => import("../features/imports/ImportPage"));
const People = lazy(() => import("../features/people/PeoplePage"));

const router = createBrowserRouter([
  { path: "/signed-in", element: <SignedIn /> },
  {
    element: <Shell />,
    children: [
      { index: true, element: <Home /> },
      { path: "ledger", element: <Ledger /> },
      { path: "items/:id", element: <Item /> },
      { path: "tasks", element: <Tasks /> },
      { path: "messages", element: <Messages /> },
      { path: "deliveries", element: <Deliveries /> },
      { path: "import", element: <Import /> },
      { path: "people", element: <People /> },
      { path: "*", element: <NotFound /> },
    ],
  },
]);

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal is an answer: asking again gets the same one.
      retry: (failures, error) => failures < 2 && error instanceof Refused && (error.problem?.status ?? 503) >= 500,
      refetchOnWindowFocus: true,
      staleTime: 5_000,
    },
  },
});

export function App() {
  const { i18n } = useTranslation();
  return (
    // Chromium 86 knows neither :where() nor logical properties.
    <StyleProvider hashPriority="high" transformers={[legacyLogicalPropertiesTransformer]}>
      <ConfigProvider locale={i18n.language === "en" ? enUS : zhCN} theme={theme}>
        <Antd>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </Antd>
      </ConfigProvider>
    </StyleProvider>
  );
}
