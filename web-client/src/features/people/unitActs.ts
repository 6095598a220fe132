import { api, type Schemas } from "../../api/client";
import { ofUnit, reason, there, type UnitPlace } from "./place";

const pathOfUnit = ({ unit }: UnitPlace) => ({ id: there(unit).id });

const parent = { name: "parent", label: "parent", kind: "unit" } as const;

export const foundUnit = ofUnit<Schemas["UnitFoundBody"]>({
  command: "FoundUnit",
  offered: ({ unit }, me) => me.holds("SYSTEM_ADMIN") && !unit?.closed,
  fields: () => [{ name: "name", label: "unitName", kind: "line", atMost: 100, required: true }, parent],
  start: ({ unit }) => (unit ? { parent: unit.id } : {}),
  send: (_, body, header) => api.POST("/api/v1/units", { params: { header }, body }),
});

/** What is done to one unit. */
export const unitActs = [
  ofUnit<Schemas["UnitRenameBody"]>({
    command: "RenameUnit",
    offered: (_, me) => me.holds("SYSTEM_ADMIN"),
    fields: () => [{ name: "name", label: "unitName", kind: "line", atMost: 100, required: true }, reason],
    start: ({ unit }) => ({ name: unit?.name ?? "" }),
    send: (place, body, header) =>
      api.POST("/api/v1/units/{id}/rename", { params: { path: pathOfUnit(place), header }, body }),
  }),
  ofUnit<Schemas["UnitTreeMoveBody"]>({
    command: "MoveUnit",
    offered: ({ unit }, me) => me.holds("SYSTEM_ADMIN") && !unit?.closed,
    fields: () => [parent, reason],
    start: ({ unit }) => (unit?.parent ? { parent: unit.parent } : {}),
    send: (place, body, header) =>
      api.POST("/api/v1/units/{id}/move", { params: { path: pathOfUnit(place), header }, body }),
  }),
  ofUnit<Schemas["UnitTreeReasonBody"]>({
    command: "CloseUnit",
    rare: () => true,
    offered: ({ unit }, me) => me.holds("SYSTEM_ADMIN") && !unit?.closed,
    fields: () => [reason],
    send: (place, body, header) =>
      api.POST("/api/v1/units/{id}/close", { params: { path: pathOfUnit(place), header }, body }),
  }),
  ofUnit<Schemas["UnitTreeReasonBody"]>({
    command: "ReopenUnit",
    offered: ({ unit }, me) => me.holds("SYSTEM_ADMIN") && unit?.closed === true,
    fields: () => [reason],
    send: (place, body, header) =>
      api.POST("/api/v1/units/{id}/reopen", { params: { path: pathOfUnit(place), header }, body }),
  }),
];
