import { challenge, random } from "./pkce";

test("the challenge is that of RFC 7636, appendix B", () => {
  expect(challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")).toBe("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
});

test("random values fit into an address and do not repeat", () => {
  const values = Array.from({ length: 100 }, random);
  expect(new Set(values).size).toBe(100);
  for (const value of values) expect(value).toMatch(/^[A-Za-z0-9_-]{43}$/);
});
