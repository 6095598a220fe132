import { legacyLogicalPropertiesTransformer, StyleProvider } from "@ant-design/cssinjs";
import { CloseOutlined } from "@ant-design/icons";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { App as Antd, ConfigProvider } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import { type ComponentType, lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { createBrowserRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { Refused } from "../api/client";
import { loadTexts } from "../text";
import { keyAtTime } from "./at";
import { Broken } from "./Broken";
import { carryTime } from "./carryTime";
import { isLive } from "./Live";
import { Shell } from "./Shell";
import { theme } from "./theme";

/** A page comes with what it says. */
const page = <Props,>(load: () => Promise<{ default: ComponentType<Props> }>) =>
  lazy(async () => (await Promise.all([load(), loadTexts()]))[0]);

// Loaded when they are needed, as every page is.
const NotFound = lazy(async () => ({ default: (await import("./NotFound")).NotFound }));
const SignedIn = lazy(async () => ({ default: (await import("../identity/SignedIn")).SignedIn }));
const Home = lazy(() => import("../features/home/HomePage"));
const Ledger = page(() => import("../features/ledger/LedgerPage"));
const Changes = page(() => import("../features/changes/ChangesPage"));
const Item = page(() => import("../features/item/ItemPage"));
const Tasks = page(() => import("../features/tasks/TasksPage"));
const Messages = page(() => import("../features/messages/MessagesPage"));
const Deliveries = page(() => import("../features/deliveries/DeliveriesPage"));
const Import = page(() => import("../features/imports/ImportPage"));
const Operations = page(() => import("../features/operations/OperationsPage"));
const Delegations = page(() => import("../features/delegations/DelegationsPage"));
const HandOvers = page(() => import("../features/handovers/HandOversPage"));
const HandOver = page(() => import("../features/handovers/HandOverPage"));
const Redactions = page(() => import("../features/redactions/RedactionsPage"));
const ProposeRedaction = page(() => import("../features/redactions/ProposePage"));
const Redaction = page(() => import("../features/redactions/RedactionPage"));
const Settings = page(() => import("../features/settings/SettingsPage"));
const Plans = page(() => import("../features/plans/PlansPage"));
const Plan = page(() => import("../features/plans/PlanPage"));
const Proof = page(() => import("../features/proof/ProofPage"));
const ReplayCheck = page(() => import("../features/assurance/ReplayCheckPage"));
const Access = page(() => import("../features/assurance/AccessPage"));
const Help = page(() => import("../features/help/HelpPage"));
const People = page(() => import("../features/people/PeoplePage"));
const Person = page(() => import("../features/people/PersonPage"));
const Unit = page(() => import("../features/people/UnitPage"));
const Roster = page(() => import("../features/people/RosterPage"));
const Notices = page(() => import("../features/notices/NoticesPage"));
const Notice = page(() => import("../features/notices/NoticePage"));
const LookBacks = page(() => import("../features/lookBacks/LookBacksPage"));
const LookBacksDue = page(() => import("../features/lookBacks/DuePage"));
const LookBack = page(() => import("../features/lookBacks/LookBackPage"));
const Inspections = page(() => import("../features/inspections/InspectionsPage"));
const Inspection = page(() => import("../features/inspections/InspectionPage"));
const Rules = page(() => import("../features/rules/RulesPage"));
const Rule = page(() => import("../features/rules/RulePage"));
const Markers = page(() => import("../features/markers/MarkersPage"));
const Marker = page(() => import("../features/markers/MarkerPage"));

const router = carryTime(
  createBrowserRouter([
    {
      path: "/signed-in",
      element: (
        <Suspense fallback={null}>
          <SignedIn />
        </Suspense>
      ),
    },
    {
      element: <Shell />,
      errorElement: <Broken />,
      children: [
        {
          errorElement: <Broken />,
          children: [
            { index: true, element: <Home /> },
            { path: "ledger", element: <Ledger /> },
            { path: "items/:id", element: <Item /> },
            { path: "plans", element: <Plans /> },
            { path: "plans/:id", element: <Plan /> },
            { path: "changes", element: <Changes /> },
            { path: "tasks", element: <Tasks /> },
            { path: "messages", element: <Messages /> },
            { path: "deliveries", element: <Deliveries /> },
            { path: "import", element: <Import /> },
            { path: "operations", element: <Operations /> },
            { path: "settings", element: <Settings /> },
            { path: "delegations", element: <Delegations /> },
            { path: "hand-overs", element: <HandOvers /> },
            { path: "hand-overs/:id", element: <HandOver /> },
            { path: "redactions", element: <Redactions /> },
            { path: "redactions/new", element: <ProposeRedaction /> },
            { path: "redactions/:id", element: <Redaction /> },
            { path: "people", element: <People /> },
            { path: "people/import", element: <Roster key="people" of="people" /> },
            { path: "people/:id", element: <Person /> },
            { path: "units/import", element: <Roster key="units" of="units" /> },
            { path: "units/:id", element: <Unit /> },
            { path: "proof", element: <Proof /> },
            { path: "replay-check", element: <ReplayCheck /> },
            { path: "access", element: <Access /> },
            { path: "help/:topic?", element: <Help /> },
            { path: "notices", element: <Notices /> },
            { path: "notices/:id", element: <Notice /> },
            { path: "look-backs", element: <LookBacks /> },
            { path: "look-backs/due", element: <LookBacksDue /> },
            { path: "look-backs/:id", element: <LookBack /> },
            { path: "inspections", element: <Inspections /> },
            { path: "inspections/:id", element: <Inspection /> },
            { path: "rules", element: <Rules /> },
            { path: "rules/:id", element: <Rule /> },
            { path: "markers", element: <Markers /> },
            { path: "markers/:id", element: <Marker /> },
            { path: "*", element: <NotFound /> },
          ],
        },
      ],
    },
  ]),
);

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal is an answer: asking again gets the same one.
      retry: (failures, error) => failures < 2 && error instanceof Refused && (error.problem?.status ?? 503) >= 500,
      // What changes is told of: a table does not move under the reader's hands.
      refetchOnWindowFocus: () => !isLive(),
      staleTime: 5_000,
      queryKeyHashFn: keyAtTime,
    },
  },
});

// The button is named in the language; antd's own icon would add "close" to that.
const closeIcon = <CloseOutlined aria-hidden />;
const closing = { modal: { closeIcon }, drawer: { closeIcon }, alert: { closeIcon }, notification: { closeIcon } };

export function App() {
  const { i18n } = useTranslation();
  return (
    // Chromium 86 knows neither :where() nor logical properties.
    <StyleProvider hashPriority="high" transformers={[legacyLogicalPropertiesTransformer]}>
      <ConfigProvider locale={i18n.language === "en" ? enUS : zhCN} theme={theme(i18n.language)} {...closing}>
        <Antd>
          <QueryClientProvider client={queries}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </Antd>
      </ConfigProvider>
    </StyleProvider>
  );
}
