import { Button, Card, Flex, Input, Typography } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import { Acts } from "../../act/Acts";
import { NowOnly } from "../../app/NowOnly";
import { PageHead } from "../../app/PageHead";
import { Nothing } from "../../app/Trouble";
import { useMe } from "../../identity/me";
import { FoundTexts } from "./FoundTexts";
import "./redactions.css";
import { Remains } from "./Remains";
import { CHANGED, type Found, keyOf, propose } from "./redactionActs";

/** Looks for where words stand in everything that was recorded, and asks that some of it be made unreadable. */
export default function ProposePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { plans } = useMe();
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState<Found[]>([]);
  if (!plans) return <Nothing status={403} detail={t("redactions.byOffice")} />;
  const toggle = (text: Found) =>
    setChosen((before) =>
      before.some((one) => keyOf(one) === keyOf(text))
        ? before.filter((one) => keyOf(one) !== keyOf(text))
        : [...before, text],
    );
  return (
    <Flex vertical gap={16}>
      <Link to="/redactions">{t("redactions.back")}</Link>
      <PageHead title={t("redactions.new")} note={t("redactions.each")} />
      <NowOnly>
        <Card title={<h2 className="card-title">{t("redactions.search")}</h2>}>
          <Flex vertical gap={12}>
            <Input.Search
              aria-label={t("redactions.words")}
              placeholder={t("redactions.words")}
              maxLength={200}
              enterButton={t("redactions.find")}
              style={{ maxWidth: 480 }}
              onSearch={(wanted) => setWords(wanted.trim())}
            />
            {words !== "" && <FoundTexts key={words} words={words} chosen={chosen} toggle={toggle} />}
          </Flex>
        </Card>
        {chosen.length > 0 && (
          <Card title={<h2 className="card-title">{t("redactions.chosen", { count: chosen.length })}</h2>}>
            <ul className="redaction-list">
              {chosen.map((text) => (
                <li key={keyOf(text)}>
                  <q>{text.excerpt}</q>
                  <Button size="small" type="text" onClick={() => toggle(text)}>
                    {t("redactions.leaveOut")}
                  </Button>
                </li>
              ))}
            </ul>
          </Card>
        )}
        <div>
          {chosen.length === 0 && (
            <Typography.Paragraph type="secondary">{t("redactions.chooseFirst")}</Typography.Paragraph>
          )}
          <Acts
            acts={[propose]}
            place={{ texts: chosen, fileNote: t("redactions.fileNote") }}
            placeId="redactions"
            changed={CHANGED}
            lead
            done={({ id }) => void navigate(`/redactions/${id}`)}
          />
        </div>
      </NowOnly>
      <Remains />
    </Flex>
  );
}
