import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { keep } from "../identity/session";
import { FilesField } from "./FilesField";
import { type Attached, allSent } from "./files";

let value: Attached[] = [];
let put: () => Response;

function Form({ begun = [] }: { begun?: Attached[] }) {
  const [files, setFiles] = useState(begun);
  value = files;
  return <FilesField value={files} onChange={setFiles} />;
}

const show = (begun?: Attached[]) =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Form {...(begun && { begun })} />
    </QueryClientProvider>,
  );

const answer = (body: object, status: number) => new Response(JSON.stringify(body), { status });

beforeEach(() => {
  keep({ accessToken: "token", expiresAt: Date.now() + 600_000 });
  put = () => answer({ sha256: "x", received: 3, complete: true }, 201);
  vi.stubGlobal("fetch", async (request: Request) =>
    request.method === "HEAD"
      ? new Response(null, { status: 204, headers: { "Upload-Offset": "0", "Upload-Limit": "max-size=5" } })
      : put(),
  );
});

const file = () => new File(["abc"], "说明.txt", { type: "text/plain" });

test("a file that is dropped is sent, and can be handed in", async () => {
  show();
  fireEvent.drop(screen.getByRole("group", { name: "文件" }), { dataTransfer: { files: [file()] } });
  expect(await screen.findByText("已上传")).toBeInTheDocument();
  expect(allSent(value)).toBe(true);
  expect(value[0]?.sha256).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("a screenshot that is pasted anywhere gets a name that tells it from others", async () => {
  show();
  fireEvent.paste(document.body, { clipboardData: { files: [new File(["abc"], "image.png")] } });
  expect(await screen.findByText(/^粘贴图片-\d{8}-\d{6}\.png$/)).toBeInTheDocument();
});

test("what the server refuses is said in its words, and the form waits", async () => {
  put = () => answer({ status: 413, code: "FILE_TOO_LARGE", detail: "文件超过允许的大小。" }, 413);
  const { container } = show();
  await userEvent.upload(container.querySelector("input") as HTMLInputElement, file());
  expect(await screen.findByRole("alert")).toHaveTextContent("文件超过允许的大小。");
  expect(allSent(value)).toBe(false);
  await userEvent.click(screen.getByRole("button", { name: "移除 说明.txt" }));
  expect(value).toEqual([]);
});

test("a file that was not sent on an earlier visit is asked for again, and takes its place", async () => {
  const { container } = show([{ id: "1", name: "说明.txt", size: 3, sent: false }]);
  expect(screen.getByText(/请重新选择同一个文件/)).toBeInTheDocument();
  await userEvent.upload(container.querySelector("input") as HTMLInputElement, file());
  await waitFor(() => expect(value.map(({ sent }) => sent)).toEqual([true]));
});

test("the largest size is told, and what is larger is refused at once and not sent", async () => {
  put = () => expect.unreachable();
  const { container } = show();
  expect(await screen.findByText(/每个文件不超过 5 B/)).toBeInTheDocument();
  const large = new File(["abcdef"], "说明.txt");
  await userEvent.upload(container.querySelector("input") as HTMLInputElement, large);
  expect(await screen.findByRole("alert")).toHaveTextContent("文件超过 5 B");
});
