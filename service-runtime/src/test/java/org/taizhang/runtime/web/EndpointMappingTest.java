package org.taizhang.runtime.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

class EndpointMappingTest {

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Endpoints())
            .setCustomHandlerMapping(EndpointMapping::new).build();

    @RestController
    static class Endpoints {

        @GetMapping("/items")
        String all() {
            return "all";
        }

        @GetMapping("/items/{id}")
        String one(@PathVariable String id) {
            return "one " + id;
        }

        @GetMapping(value = "/items/{id}/measures/{measure}", produces = "text/plain;charset=UTF-8")
        String measure(@PathVariable String id, @PathVariable String measure) {
            return "measure " + id + " " + measure;
        }

        @GetMapping("/items/import.xlsx")
        String file() {
            return "file";
        }

        @GetMapping("/years/{year:\\d+}")
        String year(@PathVariable int year) {
            return "year " + year;
        }

        @GetMapping("/files/{*path}")
        String path(@PathVariable String path) {
            return "path " + path;
        }

        @GetMapping({"/old", "/older/{id}" })
        String several() {
            return "several";
        }

        @GetMapping("/")
        String root() {
            return "root";
        }
    }

    @ParameterizedTest
    @CsvSource({"/,root", "/items,all", "/items/7,one 7", "/items/import.xlsx,file", "/items/7/measures/8,measure 7 8",
            "/items/问题/measures/a%20b,measure 问题 a b", "/it%65ms,all", "/years/2026,year 2026",
            "/files/a/b/c,path /a/b/c",
            "/old,several", "/older/1,several" })
    void an_address_leads_to_its_endpoint(String address, String answer) throws Exception {
        http.perform(get(URI.create(address.replace("问题", "%E9%97%AE%E9%A2%98"))))
                .andExpect(status().isOk())
                .andExpect(content().bytes(answer.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({"/item", "/items/", "/items/7/measures", "/items/7/measures/8/9", "/years/old", "/older" })
    void others_lead_nowhere(String address) throws Exception {
        http.perform(get(address)).andExpect(status().isNotFound());
    }

    @Test
    void another_method_is_told_as_such() throws Exception {
        http.perform(post("/items/7")).andExpect(status().isMethodNotAllowed());
    }
}
