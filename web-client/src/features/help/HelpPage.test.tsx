import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { helpFor } from "../../app/helpFor";
import { open, serve, somebody } from "../../app/mockServer";
import { TOPICS } from "../../text/zh/help/topics";
import HelpPage from "./HelpPage";

const show = (address: string) => open({ "/help/:topic?": <HelpPage />, "/": <p>home</p> }, address);

beforeEach(() => {
  serve({ "GET /me": somebody("OWNER") });
});

test("all topics are listed, and words restrict them", async () => {
  show("/help");
  expect(await screen.findByRole("link", { name: TOPICS.office.title })).toHaveAttribute("href", "/help/office");
  expect(screen.getByRole("navigation").querySelectorAll("a")).toHaveLength(Object.keys(TOPICS).length);
  await userEvent.type(screen.getByLabelText("在帮助中查找"), "回头看");
  expect(screen.getByRole("link", { name: TOPICS.glossary.title })).toBeInTheDocument();
  expect(screen.queryByRole("link", { name: TOPICS.keyboard.title })).not.toBeInTheDocument();
  await userEvent.type(screen.getByLabelText("在帮助中查找"), "没有这样的词");
  expect(await screen.findByText(/没有找到/)).toBeInTheDocument();
});

test("a topic is a page of its own, and one that is none says so", async () => {
  const page = show("/help/keyboard");
  expect(await screen.findByRole("heading", { level: 1, name: TOPICS.keyboard.title })).toBeInTheDocument();
  page.unmount();
  show("/help/nothing");
  expect(await screen.findByText("没有这一页帮助。")).toBeInTheDocument();
  expect(screen.getByRole("link", { name: /全部帮助/ })).toHaveAttribute("href", "/help");
});

test("the tour can be taken from here", async () => {
  const { router } = show("/help");
  await userEvent.click(await screen.findByRole("link", { name: "看一遍主要页面" }));
  expect(router.state.location).toMatchObject({ pathname: "/", state: { tour: true } });
});

test("the help of each page is a topic that there is", () => {
  for (const page of [
    "/",
    "/ledger",
    "/items/i1",
    "/plans",
    "/import",
    "/changes",
    "/notices",
    "/proof",
    "/people",
    "/operations",
  ]) {
    const topic = helpFor(page).replace(/^\/help\/?/, "");
    if (topic !== "") expect(Object.keys(TOPICS)).toContain(topic);
  }
});
