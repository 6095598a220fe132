import { DownOutlined } from "@ant-design/icons";
import { Button, Dropdown, Flex } from "antd";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { ActForm } from "../../act/ActForm";
import type { Command } from "../../act/act";
import { useOpenAct } from "../../act/useOpenAct";
import { planActs } from "./acts";
import { Since } from "./Since";
import { useShown } from "./usePlan";

/** What can be done to the plan now, and the form of what is being done. */
export function ActBar({ only }: { only?: Command[] }) {
  const { t } = useTranslation();
  const { plan, me } = useShown();
  const { act: opened, open, close } = useOpenAct();
  const go = useNavigate();
  if (!me) return null;
  const here = planActs.filter((act) => act.offered({ plan }, me) && (!only || only.includes(act.command)));
  if (here.length === 0) return null;
  const current = here.find(({ command }) => command === opened);
  const beside = here.filter((act) => !act.rare?.({ plan }));
  const rare = here.filter((act) => !beside.includes(act));
  return (
    <>
      <Flex gap={8} wrap>
        {beside.map((act, index) => (
          <Button
            key={act.command}
            type={index === 0 ? "primary" : "default"}
            aria-expanded={act === current}
            onClick={() => (act === current ? close() : open(act.command, undefined))}
          >
            {t(`act.title.${act.command}`)}
          </Button>
        ))}
        {rare.length > 0 && (
          <Dropdown
            trigger={["click"]}
            menu={{
              items: rare.map((act) => ({ key: act.command, label: t(`act.title.${act.command}`) })),
              onClick: ({ key }) => open(key, undefined),
            }}
          >
            <Button>
              {t("act.more")} <DownOutlined aria-hidden />
            </Button>
          </Dropdown>
        )}
      </Flex>
      {current && (
        <ActForm
          key={current.command}
          act={current}
          place={{ plan }}
          placeId={plan.id}
          person={me.person}
          version={plan.version}
          changed={[["plan", plan.id], ["plans"], ["ledger"], ["tasks"], ["statistics"]]}
          since={(seen, goOn) => <Since seen={seen} goOn={goOn} />}
          close={close}
          done={({ id }) => current.command === "RaiseProblem" && void go(`/items/${id}`)}
        />
      )}
    </>
  );
}
