import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown, Flex } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Schemas } from "../api/client";
import { useAt } from "../app/at";
import { ActForm } from "./ActForm";
import type { Act, Command } from "./act";
import { useStanding } from "./standing";
import { useOpenAct } from "./useOpenAct";

interface Props<Place> {
  acts: readonly Act<Place>[];
  place: Place;
  /** Names the place in drafts. */
  placeId: string;
  /** Of a part of the page that has the same acts as others of it: addresses name the part too (`&of=`). */
  part?: string;
  version?: number | undefined;
  /** Queries that an act makes out of date. */
  changed: readonly unknown[][];
  lead?: boolean;
  done?: (answer: Schemas["Answer"], command: Command) => void;
  /** Buttons of other kinds that stand beside. */
  children?: ReactNode;
}

/** What the reader can do at a place, and the form of what is being done; the server decides in the end. */
export function Acts<Place>(props: Props<Place>) {
  const { acts, place, placeId, part, lead = false, children, ...form } = props;
  const { t } = useTranslation();
  const me = useStanding();
  const { past } = useAt();
  const { act: opened, of, open, close } = useOpenAct();
  if (!me || past) return null;
  const here = acts.filter((act) => act.offered(place, me));
  const beside = here.filter((act) => !act.rare?.(place));
  const more = here.filter((act) => !beside.includes(act));
  const current = here.find(({ command }) => command === opened && of === part);
  if (here.length === 0) return children ?? null;
  const size = part === undefined ? "middle" : "small";
  return (
    <>
      <Flex gap={8} wrap>
        {beside.map((act, index) => (
          <Button
            key={act.command}
            type={lead && index === 0 ? "primary" : "default"}
            size={size}
            aria-expanded={act === current}
            onClick={() => (act === current ? close() : open(act.command, part))}
          >
            {t(`act.title.${act.command}`)}
          </Button>
        ))}
        {more.length > 0 && (
          <Dropdown
            trigger={["click"]}
            menu={{
              items: more.map((act) => ({ key: act.command, label: t(`act.title.${act.command}`) })),
              onClick: ({ key }) => open(key, part),
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
          act={current}
          place={place}
          placeId={placeId}
          person={me.person}
          close={close}
          {...form}
        />
      )}
    </>
  );
}
