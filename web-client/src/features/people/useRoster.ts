import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api, unwrap } from "../../api/client";
import { CHANGED } from "./directory";

export type Roster = "units" | "people";

/** The file as a form of one part, which is not what the types of JSON bodies think of it. */
function asForm(file: File) {
  const form = new FormData();
  form.append("file", file);
  return { body: { file: "" }, bodySerializer: () => form };
}

/** A file is looked at when it is chosen, and taken when that is confirmed; sent again it makes nothing twice. */
export function useRoster(of: Roster) {
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const preview = useMutation({
    mutationFn: (chosen: File) =>
      unwrap(
        of === "units"
          ? api.POST("/api/v1/units/import/preview", asForm(chosen))
          : api.POST("/api/v1/people/import/preview", asForm(chosen)),
      ),
  });
  const take = useMutation({
    mutationFn: () => {
      if (!file) throw new Error("no file");
      return unwrap(
        of === "units"
          ? api.POST("/api/v1/units/import", asForm(file))
          : api.POST("/api/v1/people/import", asForm(file)),
      );
    },
    onSuccess: () => Promise.all(CHANGED.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
  return {
    file,
    preview,
    take,
    choose: (chosen: File) => {
      setFile(chosen);
      take.reset();
      preview.mutate(chosen);
    },
  };
}
