import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { api, unwrap } from "../../api/client";
import { sameInOtherWords } from "../../app/at";
import type { Redaction } from "./redactionActs";

export const useRedactions = () =>
  useQuery({
    queryKey: ["redactions"],
    queryFn: () => unwrap(api.GET("/api/v1/redactions")),
    select: (answer) => answer.redactions,
  });

/** Looked at again while it is approved and not carried out yet. */
export const useRedaction = (id: string) =>
  useQuery({
    queryKey: ["redactions", id],
    placeholderData: sameInOtherWords(["redactions", id]),
    queryFn: () => unwrap(api.GET("/api/v1/redactions/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state }) => ((state.data as Redaction | undefined)?.status === "APPROVED" ? 1_000 : false),
  });

/** More are found than anybody reads through: other words find what is meant. */
const ENOUGH = 400;

/** Where words stand in all events: the server looks for a while at a time, and is asked to go on until all is looked at. */
export function useTexts(words: string) {
  const search = useInfiniteQuery({
    queryKey: ["texts", words],
    enabled: words !== "",
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) =>
      unwrap(api.GET("/api/v1/texts", { params: { query: { q: words, ...(pageParam && { cursor: pageParam }) } } })),
    getNextPageParam: (page) => page.cursor ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const pages = search.data?.pages ?? [];
  const texts = pages.flatMap((page) => page.texts);
  const last = pages[pages.length - 1];
  const goOn = search.hasNextPage && !search.isFetching && !search.error && texts.length < ENOUGH;
  const { fetchNextPage } = search;
  useEffect(() => {
    if (goOn) void fetchNextPage();
  }, [goOn, fetchNextPage]);
  return {
    texts,
    lookedAt: last?.lookedAt ?? 0,
    total: last?.total ?? 0,
    looking: search.isFetching,
    tooMany: search.hasNextPage && texts.length >= ENOUGH,
    error: search.error,
    again: () => void search.refetch(),
  };
}
