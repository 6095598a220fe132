import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { MemoryRouter } from "react-router";
import { keep } from "../../identity/session";
import { ascii } from "../../proof/bytes";
import { filesOf, fixture } from "../../proof/fixtures/rezip";
import ProofPage from "./ProofPage";

const KEY = ascii(fixture("policy")).split(/\s/)[1] as string;

const json = (body: unknown) => new Response(JSON.stringify(body), { headers: { "Content-Type": "application/json" } });

beforeEach(async () => {
  keep({ accessToken: "token", expiresAt: Date.now() + 600_000 });
  const checkpoint = (await filesOf(fixture("item.zip"))).get("checkpoint") as Uint8Array;
  vi.stubGlobal("fetch", async (request: Request) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith("/me")) return json({ personId: "p", name: "p", roles: [{ role: "AUDITOR" }] });
    if (pathname.endsWith("/checkpoint")) return new Response(new TextDecoder().decode(checkpoint));
    if (pathname.endsWith("/audit")) return json({ keys: [{ key: KEY }], faults: [], faultCount: 0 });
    throw new TypeError("not reached");
  });
});

async function choose(bytes: Uint8Array, trust = "") {
  const { container } = render(
    <QueryClientProvider client={new QueryClient()}>
      <MemoryRouter>
        <ProofPage />
      </MemoryRouter>
    </QueryClientProvider>,
  );
  if (trust) await userEvent.type(screen.getByLabelText("公钥一行，或信任策略全文"), trust);
  const input = container.querySelector("input[type=file]") as HTMLInputElement;
  await userEvent.upload(input, new File([new Uint8Array(bytes)], "bundle.zip", { type: "application/zip" }));
}

test("a bundle is verified with the key that the reader brings", async () => {
  await choose(fixture("item.zip"), KEY);
  expect(await screen.findByRole("heading", { name: "核验通过" })).toBeInTheDocument();
  expect(screen.getByText("您信任的密钥，签名相符", { exact: false })).toBeInTheDocument();
});

test("without a key it is said that who signed stays open", async () => {
  await choose(fixture("item.zip"));
  expect(await screen.findByRole("heading", { name: "未发现问题，但有未能核验的" })).toBeInTheDocument();
  expect(screen.getByText("签署密钥是不是单位的：没有填写另行取得的公钥。")).toBeInTheDocument();
});

test("a tampered bundle is refused", async () => {
  const bytes = fixture("item.zip");
  bytes[5000] = (bytes[5000] as number) ^ 1;
  await choose(bytes, KEY);
  expect(await screen.findByRole("heading", { name: "核验不通过" })).toBeInTheDocument();
});

test("what is no key is refused at its field", async () => {
  await choose(fixture("item.zip"), "something");
  expect(await screen.findByRole("alert")).toHaveTextContent("第 1 行不是公钥，也不是信任策略");
});
