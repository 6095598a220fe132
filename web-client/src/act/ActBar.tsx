import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown, Flex } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Schemas } from "../api/client";
import { ActForm } from "./ActForm";
import type { Act, Command } from "./act";
import { useOpenAct } from "./useOpenAct";

/** So many acts are buttons at most; the others are behind "more". */
const BESIDE = 3;

/** What is begun elsewhere, with this place in mind. */
export interface Way {
  to: string;
  said: string;
}

interface Props<Place> {
  /** What is offered here. */
  acts: readonly Act<Place>[];
  place: Place;
  placeId: string;
  /** The part that the acts are about, as an address names it (`&of=`); none where they are about the whole page. */
  about?: string | undefined;
  person: string;
  version?: number | undefined;
  changed: readonly unknown[][];
  since?: (seen: number, goOn: () => void) => ReactNode;
  done?: ((answer: Schemas["Answer"], command: Command) => void) | undefined;
  /** The first act is what the page is for. */
  lead?: boolean;
  /** How many acts are buttons at most. */
  most?: number;
  ways?: readonly Way[];
  /** Buttons of other kinds that stand beside. */
  children?: ReactNode;
}

/** What can be done at one place, and the form of what is being done there. */
export function ActBar<Place>(props: Props<Place>) {
  const { acts, place, placeId, about, lead = false, most = BESIDE, ways = [], children, ...form } = props;
  const { t } = useTranslation();
  const { act: opened, of, open, close } = useOpenAct();
  if (acts.length === 0 && ways.length === 0) return children ?? null;
  const current = acts.find(({ command }) => command === opened && of === about);
  const beside = acts.filter((act) => !act.rare?.(place)).slice(0, most);
  const more = acts.filter((act) => !beside.includes(act));
  const size = about === undefined ? "middle" : "small";
  return (
    <>
      <Flex gap={8} wrap>
        {beside.map((act, index) => (
          <Button
            key={act.command}
            type={lead && index === 0 ? "primary" : "default"}
            size={size}
            aria-expanded={act === current}
            onClick={() => (act === current ? close() : open(act.command, about))}
          >
            {t(`act.title.${act.command}`)}
          </Button>
        ))}
        {more.length + ways.length > 0 && (
          <Dropdown
            trigger={["click"]}
            menu={{
              items: [
                ...more.map((act) => ({
                  key: act.command,
                  label: t(`act.title.${act.command}`),
                  onClick: () => open(act.command, about),
                })),
                ...(more.length > 0 && ways.length > 0 ? [{ type: "divider" as const, key: "ways" }] : []),
                ...ways.map(({ to, said }) => ({ key: to, label: <Link to={to}>{said}</Link> })),
              ],
            }}
          >
            <Button size={size}>
              {t("act.more")} <DownOutlined aria-hidden />
            </Button>
          </Dropdown>
        )}
        {children}
      </Flex>
      {current && (
        <ActForm
          key={`${current.command}/${placeId}`}
          {...form}
          act={current}
          place={place}
          placeId={placeId}
          close={() => close()}
        />
      )}
    </>
  );
}
